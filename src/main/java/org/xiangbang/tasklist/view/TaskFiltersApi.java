package org.xiangbang.tasklist.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.filter.SavedFilter;
import org.xiangbang.tasklist.filter.SavedFilters;
import org.xiangbang.web.Label;

/** The interface to saved lists, for other systems. */
@RestController
@RequestMapping("/api/v1/task-filters")
@Tag(name = "Tasks 待办")
class TaskFiltersApi {
    private final SavedFilters saved;
    private final SavedLists lists;

    TaskFiltersApi(SavedFilters saved, SavedLists lists) {
        this.saved = saved;
        this.lists = lists;
    }

    /** @param desk id of the desk whose holders share it; absent for a person's own list */
    record Answer(long id, String name, String desk, String query, boolean changeable) {
        static Answer of(SavedFilter kept) {
            return new Answer(
                    kept.id(),
                    kept.name(),
                    kept.desk() == null ? null : kept.desk().id(),
                    kept.query(),
                    kept.changeable());
        }
    }

    record Answers(List<Answer> items) {}

    record Request(
            @Schema(example = "超期的拨付") @Label("tasklist.saved.name")
            String name,

            @Schema(description = "share it with the holders of this desk of mine", nullable = true)
            @Label("tasklist.saved.for")
            String desk,

            @Schema(
                    description = "a list's address behind the question mark",
                    example = "view=todo&link=disbursement&due=overdue")
            @Label("tasklist.saved.address")
            String query) {}

    record Change(
            @Schema(example = "超期的审批") @Label("tasklist.saved.name")
            String name,

            @Schema(
                    description = "another list; left out, it stays as it is",
                    nullable = true,
                    example = "view=todo&link=approval")
            @Label("tasklist.saved.address")
            String query) {}

    @GetMapping
    @Operation(summary = "My kept lists and those that my desks share")
    Answers list(Official official) {
        return new Answers(saved.of(official).stream().map(Answer::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keep a list under a name",
            description = "Read it by GET /api/v1/tasks?saved={id}.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"name": "超期的拨付", "query": "view=todo&link=disbursement&due=overdue"}"""))))
    Answer keep(@RequestBody Request request, Official official) {
        return Answer.of(lists.keep(request.name(), request.desk(), request.query(), official));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Rename a kept list, or let it be another",
            description = "Shared ones by any holder of the desk.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"name": "超期的审批", "query": "view=todo&link=approval"}"""))))
    Answer change(@PathVariable long id, @RequestBody Change request, Official official) {
        return Answer.of(lists.change(id, request.name(), request.query(), official));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a kept list", description = "Shared ones by any holder of the desk.")
    void remove(@PathVariable long id, Official official) {
        saved.remove(id, official);
    }
}

package org.xiangbang.tasklist.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.view.TaskJson;
import org.xiangbang.web.Label;

/** The interface to drafts, for other systems. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "Drafts 草稿", description = "What somebody typed and has not sent; private to the person")
class DraftsApi {
    private final Drafts drafts;

    DraftsApi(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    @Operation(summary = "My drafts, latest first")
    List<Answer> list(Official official) {
        return drafts.of(official).stream().map(Answer::of).toList();
    }

    @GetMapping("/{subject}")
    @Operation(summary = "One of my drafts", description = "subject: task:<id of the step> or start:<process>")
    Answer one(@PathVariable String subject, Official official) {
        return Answer.of(drafts.find(subject, official).orElseThrow(() -> new NotFound(subject)));
    }

    @PutMapping("/{subject}")
    @Operation(
            summary = "Save a draft",
            description =
                    "revision: the one last seen, 0 for a new draft; an older one is refused (422, tasklist.draft-newer). "
                            + "values as a form posts them, lists of texts by name: opinion, budget[0].amount.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                    {"revision": 0, "values": {"opinion": ["同意"], "budget[0].amount": ["640000.00"]}}"""))))
    Answer save(@PathVariable String subject, @RequestBody Request request, Official official) {
        var values = request.values() == null ? Map.<String, List<String>>of() : request.values();
        var page = subject.startsWith("task:") ? "/tasks/" + subject.substring("task:".length()) : "/";
        return Answer.of(drafts.save(subject, request.revision(), values, page, official));
    }

    @DeleteMapping("/{subject}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throw a draft away")
    void discard(@PathVariable String subject, Official official) {
        drafts.discard(subject, official);
    }

    record Request(
            @Label("tasklist.draft.revision") int revision,
            @Label("tasklist.draft.values") Map<String, List<String>> values) {}

    /** @param open false when another person has done the step; then only the text is left */
    record Answer(
            String subject,
            int revision,
            OffsetDateTime savedAt,
            String caseNo,
            String process,
            String step,
            boolean open,
            Map<String, List<String>> values) {
        static Answer of(Draft draft) {
            return new Answer(
                    draft.subject(),
                    draft.revision(),
                    TaskJson.time(draft.savedAt()),
                    draft.caseNo(),
                    draft.process(),
                    draft.step().isEmpty() ? null : draft.step(),
                    draft.open(),
                    draft.values());
        }
    }
}

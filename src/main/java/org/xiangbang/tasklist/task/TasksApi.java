package org.xiangbang.tasklist.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.factors.FactorAtHand;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.web.CheckedSteps;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.Facets;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.view.ListPart;
import org.xiangbang.tasklist.view.ListQuestion;
import org.xiangbang.tasklist.view.SavedLists;
import org.xiangbang.tasklist.view.TaskCountsJson;
import org.xiangbang.tasklist.view.TaskExample;
import org.xiangbang.tasklist.view.TaskJson;
import org.xiangbang.tasklist.view.TaskJsonWriter;
import org.xiangbang.web.Label;
import org.xiangbang.web.input.CheckedForm;

/** The interface to task lists and steps, for other systems. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks 待办", description = "What waits for a desk, and the one way to do it")
class TasksApi {
    private final TaskLists lists;
    private final SavedLists saved;
    private final InboxCounts counts;
    private final Facets facets;
    private final CheckedSteps acts;
    private final TaskJsonWriter answers;
    private final TaskDetails details;

    TasksApi(
            TaskLists lists,
            SavedLists saved,
            InboxCounts counts,
            Facets facets,
            CheckedSteps acts,
            TaskJsonWriter answers,
            TaskDetails details) {
        this.lists = lists;
        this.saved = saved;
        this.counts = counts;
        this.facets = facets;
        this.acts = acts;
        this.answers = answers;
        this.details = details;
    }

    @GetMapping
    @Operation(
            summary = "A task list by cursor",
            description =
                    "view: todo (unclaimed steps of my desks and those I claimed; of my principals too), mine (claimed by me or handed "
                            + "to me), done, started. Counts end at 1000.")
    TaskJson.Page list(
            @ParameterObject ListQuestion asked, @ParameterObject ListPart part, Official official, Locale locale) {
        var question = saved.resolve(asked, part, official);
        var view = question.list();
        var page = lists.read(view, official, question.filter(), question.order(view), part.after(), part.rows());
        return answers.page(view, page, official, locale);
    }

    @GetMapping("/counts")
    @Operation(
            summary = "What a list holds, and what it can be narrowed down to",
            description =
                    "Of a list of open steps (todo, mine), under the same conditions as GET /api/v1/tasks. A condition's own values "
                            + "are counted as if it were not set. With cut, numbers are the least there is.")
    TaskCountsJson counts(@ParameterObject ListQuestion asked, @ParameterObject ListPart part, Official official) {
        var question = saved.resolve(asked, part, official);
        return TaskCountsJson.of(counts.totals(official), facets.of(question.list(), official, question.filter()));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "What a row of a list asks for",
            description =
                    "kind step: by which rule, with which outcomes and fields. kind sign or answer: what somebody is asked about a "
                            + "step (asked), and for a signature the answers to choose from (outcomes). facts: what the step "
                            + "decides on. acts: what can be posted now, with its address. 409 when it is over.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.ALL_VALUE,
                                            schema = @Schema(implementation = TaskDetailJson.class),
                                            examples = @ExampleObject(name = "审批决定", value = TaskExample.OPEN))))
    TaskDetailJson open(@PathVariable String id, Official official, Locale locale) {
        return details.open(id, official, locale);
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the step for oneself", description = "No body.")
    void claim(@PathVariable String id, Official official) {
        acts.claim(id, official);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put the step back to the desk", description = "No body.")
    void release(@PathVariable String id, Official official) {
        acts.release(id, official);
    }

    @PostMapping("/{id}/complete")
    @Operation(
            summary = "Do the step",
            description =
                    "Outcome and fields as the step declares them (GET /api/v1/tasks/{id}); an opinion is required with "
                            + "every outcome but approve. Money is a decimal string in yuan, a date ISO, a table a list of objects. "
                            + "A step that releases money (an outcome with secondFactor in GET /api/v1/tasks/{id}) is done only with a second factor; "
                            + "without one it is refused by 403, access.factor-needed.",
            parameters =
                    @Parameter(
                            in = ParameterIn.HEADER,
                            name = FactorAtHand.HEADER,
                            description =
                                    "Where money is released: a one-time code of the caller's authenticator app or a recovery code, each of "
                                            + "which works once, or the proof that POST /api/v1/me/factors/proof gives for one and that counts "
                                            + "for five minutes"),
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "approve", value = """
                                                                {"outcome": "approve", "opinion": "同意",
                                                                 "fields": {"siteVisit": "2026-11-20 实地查看，情况属实"}, "documents": []}"""),
                                                @ExampleObject(name = "return", value = """
                                                                {"outcome": "return", "opinion": "缺会议纪要，请补正", "fields": {}, "documents": []}""")
                                            })))
    Answer complete(
            @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody @CheckedForm Completion request,
            Official official) {
        var form = new StepForm(request.outcome(), request.opinion(), request.fields(), request.documents());
        var completed = acts.complete(id, form, official);
        return Answer.of(completed, answers.sharedNumbers(completed.caseNo(), official));
    }

    record Completion(
            String outcome,
            String opinion,
            @Label("web.form") Map<String, Object> fields,
            List<String> documents) {}

    /**
     * @param next the human steps that the act opened, each with its desk; none at the end or while only a timer runs
     * @param sharedNumbers the numbers of the case's papers that stand elsewhere too, after an act that may enter one
     */
    record Answer(String caseNo, String status, List<Next> next, List<SharedNumbers.Shared> sharedNumbers) {
        static Answer of(Completed completed) {
            return of(completed, List.of());
        }

        static Answer of(Completed completed, List<SharedNumbers.Shared> shared) {
            return new Answer(
                    completed.caseNo(),
                    completed.status(),
                    completed.next().stream()
                            .map(n -> new Next(n.step(), n.desk()))
                            .toList(),
                    shared);
        }
    }

    record Next(String step, String desk) {}
}

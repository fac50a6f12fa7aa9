package org.xiangbang.tasklist.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;

/** The interface to bulk decisions, for other systems. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks 待办")
class BulkApi {
    private final BulkDecision bulk;
    private final BulkRows rows;

    BulkApi(BulkDecision bulk, BulkRows rows) {
        this.bulk = bulk;
        this.rows = rows;
    }

    @PostMapping("/bulk-check")
    @Operation(
            summary = "What each of many steps says to being decided at once",
            description = "The same step of at most 100 cases, marked in its model. Changes nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "two", value = """
                                    {"tasks": ["0a5d…", "0a5e…"]}"""))))
    Answer check(@org.springframework.web.bind.annotation.RequestBody Chosen chosen, Official by, Locale locale) {
        return answer(bulk.check(chosen.tasks(), by), false, locale);
    }

    @PostMapping("/bulk")
    @Operation(
            summary = "Decide the same step of many cases",
            description =
                    "Each case in its own transaction: those that are refused say why, the others are done. The opinion is "
                            + "required with every outcome but approve and stands in every case.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "approve", value = """
                                    {"tasks": ["0a5d…", "0a5e…"], "outcome": "approve", "opinion": "同意"}"""))))
    Answer decide(@org.springframework.web.bind.annotation.RequestBody Decision decision, Official by, Locale locale) {
        return answer(bulk.decide(decision.tasks(), decision.outcome(), decision.opinion(), by), true, locale);
    }

    private Answer answer(BulkDecision.Batch batch, boolean decided, Locale locale) {
        var said = rows.of(batch, locale).stream()
                .map(row -> new Row(
                        row.task(),
                        row.caseNo(),
                        row.fine() ? (decided ? "done" : "fine") : "refused",
                        row.code(),
                        row.sentence(),
                        row.source()))
                .toList();
        return new Answer(batch.step() == null ? null : batch.step().id(), said);
    }

    record Chosen(List<String> tasks) {}

    record Decision(List<String> tasks, String outcome, String opinion) {}

    /** @param step null when the reader can see none of the steps */
    record Answer(String step, List<Row> rows) {}

    /** @param result fine (could be decided), done, or refused with code, sentence and the rule's source */
    record Row(String id, String caseNo, String result, String code, String detail, String source) {}
}

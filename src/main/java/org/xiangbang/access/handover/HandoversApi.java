package org.xiangbang.access.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.handover.HandoverPart.Moved;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.input.CheckedForm;
import org.xiangbang.web.input.CheckedForms;

/** The interface to handovers, as JSON. */
@RestController
@RequestMapping("/api/v1/handovers")
@Tag(
        name = "Handovers 交接",
        description = "What is open in the name of who leaves goes to who takes over, signed by both")
class HandoversApi {
    private final HandingOver handovers;
    private final Sentences sentences;
    private final CheckedForms forms;

    HandoversApi(HandingOver handovers, Sentences sentences, CheckedForms forms) {
        this.forms = forms;
        this.handovers = handovers;
        this.sentences = sentences;
    }

    /** @param state open, done, refused or withdrawn */
    record Answer(
            long id,
            HandoverSide leaver,
            HandoverSide receiver,
            List<String> desks,
            boolean whole,
            String reason,
            String openedBy,
            OffsetDateTime openedAt,
            String state,
            String refusal) {}

    /** @param result moved, returned or ended; absent while the handover is open. @param why the rule by which it went back */
    record Line(
            String kind,
            String key,
            String caseNo,
            String title,
            String process,
            String step,
            String desk,
            String result,
            String why) {}

    record Certificate(Answer handover, List<Line> items) {}

    record Items(List<Answer> items) {}

    record NewHandover(
            String leaver,
            String receiver,
            @Label("access.desks") List<String> desks,
            @Label("people.handover.reason") String reason) {}

    record Refusal(String refusal) {}

    @GetMapping
    @Operation(summary = "Handovers that concern me; every one for an administrator")
    Items list(Official official) {
        return new Items(
                handovers.of(official).stream().map(HandoversApi::answer).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open a handover, as chief of the department or as administrator",
            description =
                    "Without desks everything goes: desks, claimed tasks, signatures asked for, drafts; deputyships end.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"leaver": "civil-affairs.reviewer@513228",
                                                             "receiver": "civil-affairs.handler@513228", "reason": "工作调动"}
                                                            """))))
    ResponseEntity<Answer> open(@RequestBody @CheckedForm NewHandover wanted, Official by) {
        var asked = new HandingOver.Wanted(wanted.leaver(), wanted.receiver(), wanted.desks(), wanted.reason());
        var opened = forms.act(() -> handovers.open(asked, by));
        return ResponseEntity.created(URI.create("/api/v1/handovers/" + opened.id()))
                .body(answer(opened));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The certificate: what is to move, or what became of it")
    Certificate certificate(@PathVariable long id, Official official, Locale locale) {
        var found = handovers.certificate(id, official);
        var lines = found.handover().open()
                ? found.items().stream().map(i -> line(i, null, null)).toList()
                : found.moved().stream().map(m -> line(m, locale)).toList();
        return new Certificate(answer(found.handover()), lines);
    }

    @PostMapping("/{id}/sign")
    @Operation(summary = "Sign as who leaves or who takes over; the second signature moves everything")
    Answer sign(@PathVariable long id, Official by) {
        return answer(handovers.sign(id, by));
    }

    @PostMapping("/{id}/refuse")
    @Operation(
            summary = "Do not take over, with the reason",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"refusal\": \"清单与实际不符\"}"))))
    Answer refuse(@PathVariable long id, @RequestBody Refusal refusal, Official by) {
        return answer(handovers.refuse(id, refusal.refusal(), by));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take an open handover back, as who may open it")
    Answer withdraw(@PathVariable long id, Official by) {
        return answer(handovers.withdraw(id, by));
    }

    private Line line(Moved moved, Locale locale) {
        var why = moved.rule() == null ? null : sentences.cited(moved.rule(), List.copyOf(moved.facts()), locale);
        return line(moved.item(), moved.result().name().toLowerCase(Locale.ROOT), why);
    }

    private static Line line(HandoverPart.Item item, String result, String why) {
        var desk = item.desk() == null ? null : item.desk().id();
        return new Line(
                item.kind(), item.key(), item.caseNo(), item.title(), item.process(), item.step(), desk, result, why);
    }

    private static Answer answer(Handover h) {
        return new Answer(
                h.id(),
                h.leaver(),
                h.receiver(),
                h.desks(),
                h.whole(),
                h.reason(),
                h.openedBy().name(),
                h.openedAt(),
                h.state(),
                h.refusal());
    }
}

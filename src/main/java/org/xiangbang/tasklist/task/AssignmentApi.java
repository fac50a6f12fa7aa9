package org.xiangbang.tasklist.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.engine.assignment.Candidates;
import org.xiangbang.engine.assignment.Reassignment;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.input.Sought;

/** The interface with which other systems hand a step on, and read what other people are asked about it. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "Tasks 待办", description = "What waits for a desk, and the one way to do it")
class AssignmentApi {
    private final HumanStep steps;
    private final Reassignment transfers;
    private final Candidates candidates;
    private final StepOpinions hands;
    private final PeoplePicker picker;

    AssignmentApi(
            HumanStep steps, Reassignment transfers, Candidates candidates, StepOpinions hands, PeoplePicker picker) {
        this.steps = steps;
        this.transfers = transfers;
        this.candidates = candidates;
        this.hands = hands;
        this.picker = picker;
    }

    @GetMapping("/hands")
    @Operation(
            summary = "What of a step is in other hands",
            description =
                    "Signers and questions in the order in which they were asked, a decision that waits, a transfer.")
    AssignmentJson hands(@PathVariable String id, Official official) {
        return AssignmentJson.of(hands.of(steps.open(id, official)));
    }

    @GetMapping("/people")
    @Operation(
            summary = "Who could be given a hand in the step",
            description =
                    "act: transfer, delegate or add-signer. q: a part of the name or login; at most 300. refusal says why somebody may not be chosen.")
    List<Person> people(
            @PathVariable String id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") @Sought String q,
            Official official,
            Locale locale) {
        var view = steps.open(id, official);
        var found = switch (act) {
            case "transfer" -> candidates.receivers(view, official, q);
            case "delegate" -> candidates.advisers(view, official, q);
            case "add-signer" -> candidates.signers(view, official, q);
            default -> throw new FormRefused("act", "field.option");
        };
        return found.stream()
                .map(c -> new Person(
                        c.login(),
                        c.name(),
                        c.desk().id(),
                        picker.person(c, locale).sentence()))
                .toList();
    }

    @PostMapping("/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Hand the step on (转办)",
            description =
                    "to: login of somebody who may sit at the step's desk; separation of duties is judged on them now.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"to": "agriculture.reviewer@513228", "reason": "外出开会，请代为办理"}"""))))
    void transfer(@PathVariable String id, @RequestBody Transfer request, Official official) {
        transfers.transfer(id, request.to(), request.reason(), official);
    }

    record Transfer(String to, String reason) {}

    /** @param refusal the sentence of the rule that forbids it; or null when this person may be chosen */
    record Person(String login, String name, String desk, String refusal) {}
}

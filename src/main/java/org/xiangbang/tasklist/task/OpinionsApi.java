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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.engine.assignment.Delegation;
import org.xiangbang.engine.assignment.GivenOpinions;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** The interface with which other systems ask people about a step, sign and answer. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "Tasks 待办", description = "What waits for a desk, and the one way to do it")
class OpinionsApi {
    private final Delegation questions;
    private final AdditionalSigners signers;
    private final GivenOpinions given;
    private final StepOpinions hands;
    private final Sentences sentences;

    OpinionsApi(
            Delegation questions,
            AdditionalSigners signers,
            GivenOpinions given,
            StepOpinions hands,
            Sentences sentences) {
        this.questions = questions;
        this.signers = signers;
        this.given = given;
        this.hands = hands;
        this.sentences = sentences;
    }

    @PostMapping("/delegate")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask somebody about the step and get an answer back (委派)",
            description =
                    "to: login of an official who may see the case. The step is mine meanwhile and cannot be decided.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"to": "civil-affairs.reviewer@513228", "question": "该组织年检是否合格？"}"""))))
    AssignmentJson.Asked ask(@PathVariable String id, @RequestBody Question request, Official official) {
        return AssignmentJson.Asked.of(questions.ask(id, request.to(), request.question(), official));
    }

    @PostMapping("/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Call a question back",
            description = "opinion: its id in GET /api/v1/tasks/{id}/hands.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = @ExampleObject("{\"opinion\": \"41\", \"reason\": \"已经问清楚\"}"))))
    void recall(@PathVariable String id, @RequestBody Away request, Official official) {
        questions.recall(id, String.valueOf(request.opinion()), request.reason(), official);
    }

    @PostMapping("/add-signer")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a signer (加签)",
            description =
                    "place: before (nothing is approved until they signed), beside (an approval takes effect when they "
                            + "agreed), after (asked once there is an approval). signer: login.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                    {"place": "beside", "signer": "civil-affairs.chief@513228", "reason": "涉及民政事项"}"""))))
    AssignmentJson.Asked add(@PathVariable String id, @RequestBody Signer request, Official official) {
        return AssignmentJson.Asked.of(signers.add(id, request.place(), request.signer(), request.reason(), official));
    }

    @PostMapping("/drop-signer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Drop a signer who has not signed (减签)",
            description = "opinion: the signer's id.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"opinion\": \"41\", \"reason\": \"外出，改由他人签署\"}"))))
    void drop(@PathVariable String id, @RequestBody Away request, Official official) {
        signers.drop(id, String.valueOf(request.opinion()), request.reason(), official);
    }

    @PostMapping("/withdraw-decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back one's decision while it waits for signers", description = "No body.")
    void withdraw(@PathVariable String id, Official official) {
        signers.withdraw(id, official);
    }

    @GetMapping("/asked")
    @Operation(
            summary = "What I am asked to sign or to answer",
            description = "id: of a row of kind sign or answer. 409 when it is over.")
    Asked asked(@PathVariable String id, Official official, Locale locale) {
        var asked = hands.asked(id, official).orElseThrow(() -> new NotFound(id));
        var step = asked.step();
        return new Asked(
                asked.file().caseNo(),
                step.process(),
                step.id(),
                sentences.step(step.process(), step.id(), step.name(), locale),
                AssignmentJson.Asked.of(asked.opinion()),
                asked.others().stream().map(AssignmentJson.Asked::of).toList(),
                asked.decision() == null ? null : AssignmentJson.Held.of(asked.decision()));
    }

    @PostMapping("/sign")
    @Operation(
            summary = "Sign (签署)",
            description =
                    "answer: agree or disagree; an opinion is required with disagree. Disagreeing gives the step back. "
                            + "effect: what the decision led to, if this was the last signature that it waited for.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"answer": "agree", "opinion": "同意", "documents": []}"""))))
    Signed sign(@PathVariable String id, @RequestBody Signature request, Official official) {
        var led = given.sign(id, request.answer(), request.opinion(), documents(request.documents()), official);
        return new Signed(led.map(TasksApi.Answer::of).orElse(null));
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Answer a question (回复)",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"opinion\": \"年检合格，未列入异常名录\", \"documents\": []}"))))
    void answer(@PathVariable String id, @RequestBody Reply request, Official official) {
        given.answer(id, request.opinion(), documents(request.documents()), official);
    }

    private static List<String> documents(List<String> sent) {
        return sent == null ? List.of() : sent;
    }

    record Question(String to, String question) {}

    record Signer(String place, String signer, String reason) {}

    record Away(String opinion, String reason) {}

    record Signature(String answer, String opinion, List<String> documents) {}

    record Reply(String opinion, List<String> documents) {}

    record Signed(TasksApi.Answer effect) {}

    record Asked(
            String caseNo,
            String process,
            String step,
            String stepName,
            AssignmentJson.Asked asked,
            List<AssignmentJson.Asked> others,
            AssignmentJson.Held decision) {}
}

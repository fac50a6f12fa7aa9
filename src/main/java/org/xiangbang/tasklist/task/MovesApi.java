package org.xiangbang.tasklist.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Worded;
import org.xiangbang.web.Label;
import org.xiangbang.web.Sentences;

/** The interface to acts that move a case, for other systems. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "Tasks 待办")
class MovesApi {
    private final ReturnTo returns;
    private final Recall takeBack;
    private final Sentences sentences;

    MovesApi(ReturnTo returns, Recall takeBack, Sentences sentences) {
        this.returns = returns;
        this.takeBack = takeBack;
        this.sentences = sentences;
    }

    @GetMapping("/return-to")
    @Operation(
            summary = "The earlier steps to which the open step may return the case",
            description = "straightBack: whether the case can come straight back from there.")
    List<Target> targets(@PathVariable String id, Official official, Locale locale) {
        return returns.targets(id, official).stream()
                .map(t -> new Target(t.step(), name(t.named(), locale), t.straight()))
                .toList();
    }

    private String name(Worded.Step named, Locale locale) {
        return sentences.step(named.process(), named.step(), named.model(), locale);
    }

    record Target(String step, String name, boolean straightBack) {}

    @PostMapping("/return-to")
    @Operation(
            summary = "Return the case to an earlier step (退回)",
            description =
                    "afterwards: straight = once that step is done the case comes straight back here; keep = the drawn way again, "
                            + "consents of countersigners hold; lapse = the drawn way again, everybody is asked again. "
                            + "The opinion is required.",
            requestBody = @RequestBody(required = true, content = @Content(examples = @ExampleObject("""
                                                            {"target": "townshipReview", "opinion": "现场照片缺日期，请补充", "afterwards": "straight"}"""))))
    TasksApi.Answer back(
            @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody Back request,
            Official official) {
        return TasksApi.Answer.of(returns.back(
                id,
                new ReturnTo.Request(
                        request.target(),
                        request.opinion(),
                        "straight".equals(request.afterwards()),
                        "keep".equals(request.afterwards())),
                official));
    }

    record Back(
            @Label("tasklist.return-to.target") String target,
            @Label("tasklist.return-to.opinion") String opinion,
            @Label("tasklist.return-to.afterwards") String afterwards) {}

    @GetMapping("/take-back")
    @Operation(summary = "May I take my decision on this step back, and if not, why?")
    Possible possible(@PathVariable String id, Official official, Locale locale) {
        return takeBack.possible(id, official) instanceof Verdict.Refused refused
                ? new Possible(false, refused.rule().code(), sentences.cited(refused.rule(), refused.facts(), locale))
                : new Possible(true, null, null);
    }

    /** @param code the code of the rule that forbids it; null, like {@code why}, when nothing does */
    record Possible(boolean possible, String code, String why) {}

    @PostMapping("/take-back")
    @Operation(
            summary = "Take my decision on this step back (撤回)",
            description = "While nobody has opened what follows. The answer names the task that waits again.",
            requestBody = @RequestBody(content = @Content(examples = @ExampleObject("""
                                                            {"reason": "金额看错了"}"""))))
    Again takeBack(
            @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody(required = false) Reason request,
            Official official) {
        return new Again(takeBack.takeBack(id, request == null ? "" : request.reason(), official));
    }

    record Reason(@Label("tasklist.take-back.reason") String reason) {}

    record Again(String task) {}
}

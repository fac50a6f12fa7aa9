package org.xiangbang.engine.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.access.duties.Duty;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** Takes the opinion of a person who was asked to sign a step (加签) or to answer a question about it (委派). */
@Service
public class GivenOpinions {
    private static final List<String> ANSWERS = List.of("agree", "disagree");

    private final OpinionAccess asked;
    private final OpinionRequesting asking;
    private final PendingDecisionRelease effect;
    private final PendingDecisionReversal reversal;
    private final Duties duties;
    private final AssignmentLog acts;
    private final Clock clock;

    GivenOpinions(
            OpinionAccess asked,
            OpinionRequesting asking,
            PendingDecisionRelease effect,
            PendingDecisionReversal reversal,
            Duties duties,
            AssignmentLog acts,
            Clock clock) {
        this.asked = asked;
        this.asking = asking;
        this.effect = effect;
        this.reversal = reversal;
        this.duties = duties;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Signs. A disagreement gives the step back to the person who decides; when the last signer agrees the decision takes effect.
     *
     * @param answer agree or disagree; a disagreement needs an opinion
     * @return what the decision led to, if it took effect now
     * @throws NotFound if {@code by} is not asked to sign
     * @throws org.xiangbang.shared.TooLate if it was signed or dropped before
     * @throws org.xiangbang.shared.RuleBroken if separation of duties now forbids it, or the case is suspended
     */
    @Transactional
    public Optional<Completed> sign(String id, String answer, String opinion, List<String> documents, Official by) {
        var entered = asked.enter(id, by, true);
        var agrees = "agree".equals(answer);
        var signer = entered.opinion();
        var duty = entered.step().duty();
        duties.check(signer.caseNo(), entered.seat().persons(by), duty).orThrow();
        var said = said(entered.opinion(), answer, opinion, documents, by);
        count(entered, duty, by);
        var principal = entered.seat().principal().orElse(null);
        acts.given(signer, "sign", answer, by, principal, said, documents);
        var state = agrees ? OpinionRequest.State.AGREED : OpinionRequest.State.DISAGREED;
        asking.given(signer, state, said, documents, by, answer);
        if (agrees) return effect.whenSigned(signer);
        if (signer.kind() != OpinionRequest.Kind.BEFORE) asking.askAgain(signer);
        reversal.disagreed(signer);
        var step = entered.step().worded();
        var title = entered.file().title();
        acts.tell(
                "disagreed", signer.asking().askedBy(), signer.caseNo(), signer.taskId(), by.name(), step, title, said);
        return Optional.empty();
    }

    /**
     * Answers a question. The answer is an opinion and no decision: the person who gave it may decide a later step, but may not
     * audit the case.
     *
     * @throws NotFound if {@code by} is not asked
     * @throws org.xiangbang.shared.TooLate if it was answered or withdrawn before
     */
    @Transactional
    public void answer(String id, String answer, List<String> documents, Official by) {
        var entered = asked.enter(id, by, false);
        var question = entered.opinion();
        var said = said(question, "answered", answer, documents, by);
        count(entered, Duty.CONFIRM.word(), by);
        var principal = entered.seat().principal().orElse(null);
        acts.given(question, "answer", null, by, principal, said, documents);
        asking.given(question, OpinionRequest.State.ANSWERED, said, documents, by, "answered");
        var step = entered.step().worded();
        var title = entered.file().title();
        acts.tell(
                "answered", question.asking().askedBy(), question.caseNo(), question.taskId(), by.name(), step, title);
    }

    /** Returns the opinion. @throws FormRefused naming everything that is wrong */
    private String said(OpinionRequest o, String answer, String opinion, List<String> documents, Official by) {
        var found = new Findings();
        found.check(() -> {
            if (o.signer() && (answer == null || !ANSWERS.contains(answer)))
                throw new FormRefused("answer", "field.option");
        });
        var said = found.value(() -> TextInput.opinion("opinion", opinion, !"agree".equals(answer)));
        found.check(() -> acts.requireUsable(documents, o, by));
        found.orThrow(List.of("answer", "opinion", "documents"));
        return said.orElseThrow();
    }

    /** Records that the opinion counts for the separation of duties in the case, also for a principal. */
    private void count(OpinionAccess.Entered entered, String duty, Official by) {
        var given = entered.opinion();
        duties.record(
                given.caseNo(),
                entered.seat().persons(by),
                duty,
                given.caseStep().step(),
                given.respondent().desk(),
                clock.instant());
    }
}

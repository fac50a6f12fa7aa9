package org.xiangbang.engine.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.clock.SuspendedTime;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Verdict;

/** Reads what other people are asked about a step, for its page and for the people who are asked. */
@Service
public class StepOpinions {
    private final OpinionRequests opinions;
    private final PendingDecisions held;
    private final Reassignments transfers;
    private final OpinionAccess gate;
    private final OpinionEvents events;
    private final Duties duties;
    private final SuspendedTime still;

    StepOpinions(
            OpinionRequests opinions,
            PendingDecisions held,
            Reassignments transfers,
            OpinionAccess gate,
            OpinionEvents events,
            Duties duties,
            SuspendedTime still) {
        this.opinions = opinions;
        this.held = held;
        this.transfers = transfers;
        this.gate = gate;
        this.events = events;
        this.duties = duties;
        this.still = still;
    }

    /**
     * What is or was asked about a step.
     *
     * @param opinions in the order in which they were asked
     * @param decision the decision that waits or came back; null if there is none
     * @param transfer how the step was handed to the person who has it; null if this person claimed it
     */
    public record AtStep(List<OpinionRequest> opinions, PendingDecision decision, Transfer transfer) {}

    /** @param view a step that the reader may open */
    @Transactional(readOnly = true)
    public AtStep of(TaskView view) {
        var task = view.taskId();
        return new AtStep(
                opinions.of(task),
                held.find(task).orElse(null),
                view.assignee() == null
                        ? null
                        : transfers.latest(task, view.assignee()).orElse(null));
    }

    /**
     * What a person is asked to sign or to answer.
     *
     * @param others everything asked about the same step
     * @param decision the decision that waits for the signature; null if there is none yet
     * @param verdict whether this person may give the signature now
     * @param standsSince the time until which its clock ran; null unless its case is suspended
     */
    public record Asked(
            OpinionRequest opinion,
            CaseFile file,
            StepDefinition step,
            List<OpinionRequest> others,
            PendingDecision decision,
            Verdict verdict,
            Instant standsSince) {}

    /**
     * @return empty if {@code by} is not asked this
     * @throws org.xiangbang.shared.TooLate if the opinion is no longer asked for
     */
    @Transactional(readOnly = true)
    public Optional<Asked> asked(String id, Official by) {
        return gate.look(id, by).map(entered -> asked(entered, by));
    }

    private Asked asked(OpinionAccess.Entered entered, Official by) {
        var o = entered.opinion();
        var step = entered.step();
        var persons = entered.seat().persons(by);
        return new Asked(
                o,
                entered.file(),
                step,
                opinions.of(o.taskId()),
                held.held(o.taskId()).orElse(null),
                o.signer() ? duties.check(o.caseNo(), persons, step.duty()) : new Verdict.Allowed(),
                still.since(entered.file(), step.timing().whileSuspended()).orElse(null));
    }

    /** Returns what the person asked of others and still waits for, the first due first; at most {@code most}. */
    @Transactional(readOnly = true)
    public List<OpinionRequest> askedBy(Official asker, int most) {
        return opinions.askedBy(asker.login(), most);
    }

    /** Returns every opinion that waits for a person now, so that copies of the list can be compared and rebuilt. */
    @Transactional(readOnly = true)
    public List<OpinionRequested> open() {
        return opinions.open().stream().map(events::offered).toList();
    }
}

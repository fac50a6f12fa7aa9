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

/** Reads what of a step is in other hands, for its page and for those who are asked. */
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
     * @param decision null while none waits or came back
     * @param transfer how the step came to who has it; null if they took it themselves
     */
    public record AtStep(List<OpinionRequest> opinions, PendingDecision decision, Transfer transfer) {}

    /** @param view of a step that the reader may open */
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
     * What somebody is asked to sign or to answer.
     *
     * @param others everything asked about the same step
     * @param decision the decision that waits for the signature; null if there is none yet
     * @param verdict may the signature be given by this person now
     * @param standsSince until when its clock ran; null unless its case is suspended
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
     * @return empty if there is no such question to {@code by}
     * @throws org.xiangbang.shared.TooLate if it is over
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

    /** Everything that waits for somebody's opinion now, for comparing and rebuilding what others keep of it. */
    @Transactional(readOnly = true)
    public List<OpinionRequested> open() {
        return opinions.open().stream().map(events::offered).toList();
    }
}

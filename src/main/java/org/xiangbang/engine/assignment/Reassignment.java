package org.xiangbang.engine.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.TaskGate;
import org.xiangbang.engine.task.Assignees;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Official;

/** Reassignment: an open step goes from one person of its desk to another, by their own act (转办) or by that of their chief (改派). */
@Service
public class Reassignment {
    private final TaskGate gate;
    private final Candidates candidates;
    private final Reassignments log;
    private final Assignees assignees;
    private final AssignmentLog acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reassignment(
            TaskGate gate,
            Candidates candidates,
            Reassignments log,
            Assignees assignees,
            AssignmentLog acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.candidates = candidates;
        this.log = log;
        this.assignees = assignees;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands the step to another person who may act at its desk. It then belongs to this person as if they had claimed it.
     *
     * @param to login of the person who receives it; separation of duties is judged on them now
     * @param reason shown to the receiver and in the trace
     * @throws org.xiangbang.shared.NotFound as from {@link HumanStep#complete}
     * @throws org.xiangbang.shared.TooLate if another person has the step
     * @throws org.xiangbang.shared.RuleBroken if the receiver may not have it, or the case is suspended
     */
    @Transactional
    public void transfer(String taskId, String to, String reason, Official by) {
        var entered = gate.enter(taskId, by);
        var receiver = hand(entered, to, reason, by, (at, login) -> candidates.receiver(at, login, by));
        acts.atStep("transfer", entered, by, receiver.said(), Map.of("to", receiver.name()));
        tell("transferred", entered, receiver.login(), by.name(), receiver.said());
    }

    /**
     * The chief of the department gives the step to a person of its desk (改派), whoever has it now or nobody (ours, decision 0195).
     * The receiver and whoever had it are told.
     *
     * @param to login of the person who receives it; separation of duties is judged on them now, also where it is the chief
     * @param reason shown to the receiver and in the trace
     * @throws org.xiangbang.shared.NotFound for everybody but that chief
     * @throws org.xiangbang.shared.TooLate if the step has ended
     * @throws org.xiangbang.shared.RuleBroken if the receiver may not have it, or the case is suspended
     */
    @Transactional
    public void assign(String taskId, String to, String reason, Official by) {
        var entered = gate.enterLed(taskId, by);
        var receiver = hand(entered, to, reason, by, candidates::assigned);
        var before = entered.task().assignee();
        acts.atStep("assign", entered, by, receiver.said(), facts(before, receiver));
        if (!receiver.login().equals(by.login()))
            tell("assigned", entered, receiver.login(), by.name(), receiver.said());
        if (before != null && !before.equals(by.login()))
            tell("assigned-away", entered, before, by.name(), receiver.said(), receiver.name());
    }

    private Receiver hand(
            EnteredStep entered,
            String to,
            String reason,
            Official by,
            BiFunction<AssignmentTarget, String, Candidate> judge) {
        entered.requireMoving();
        var found = new Findings();
        var named = found.value(() -> judge.apply(AssignmentTarget.of(entered), TextInput.reason("to", to)));
        var given = found.value(() -> TextInput.reason("reason", reason));
        found.orThrow(List.of("to", "reason"));
        var receiver = new Receiver(named.orElseThrow(), given.orElseThrow());
        var taskId = entered.task().taskId();
        var before = entered.task().assignee();
        log.add(taskId, by, receiver.login(), receiver.said(), clock.instant());
        assignees.assign(taskId, receiver.login());
        events.publishEvent(new StepEvent.Reassigned(
                taskId, before == null ? by.login() : before, receiver.login(), clock.instant()));
        return receiver;
    }

    private Map<String, Object> facts(String before, Receiver receiver) {
        return before == null
                ? Map.of("to", receiver.name())
                : Map.of("formerHolder", candidates.name(before), "to", receiver.name());
    }

    private void tell(String kind, EnteredStep entered, String login, String by, String said, Object... more) {
        var facts = new ArrayList<Object>(
                List.of(by, entered.definition().worded(), entered.file().title(), said));
        facts.addAll(List.of(more));
        acts.tell(kind, login, entered.task().caseNo(), entered.task().taskId(), facts.toArray());
    }

    private record Receiver(Candidate who, String said) {
        String login() {
            return who.login();
        }

        String name() {
            return who.name();
        }
    }
}

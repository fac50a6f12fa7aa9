package org.xiangbang.engine.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.TaskGate;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Official;

/** Reassignment (转办): an open step goes from one person of its desk to another. */
@Service
public class Reassignment {
    private final TaskGate gate;
    private final Candidates candidates;
    private final Reassignments log;
    private final TaskService tasks;
    private final AssignmentLog acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reassignment(
            TaskGate gate,
            Candidates candidates,
            Reassignments log,
            TaskService tasks,
            AssignmentLog acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.candidates = candidates;
        this.log = log;
        this.tasks = tasks;
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
        entered.requireMoving();
        var found = new Findings();
        var named =
                found.value(() -> candidates.receiver(AssignmentTarget.of(entered), TextInput.reason("to", to), by));
        var given = found.value(() -> TextInput.reason("reason", reason));
        found.orThrow(List.of("to", "reason"));
        var receiver = named.orElseThrow();
        var said = given.orElseThrow();
        var from =
                entered.task().assignee() == null ? by.login() : entered.task().assignee();
        log.add(taskId, by, receiver.login(), said, clock.instant());
        tasks.setAssignee(taskId, receiver.login());
        events.publishEvent(new StepEvent.Reassigned(taskId, from, receiver.login(), clock.instant()));
        acts.atStep("transfer", entered, by, said, Map.of("to", receiver.name()));
        acts.tell(
                "transferred",
                receiver.login(),
                entered.task().caseNo(),
                taskId,
                by.name(),
                entered.definition().worded(),
                entered.file().title(),
                said);
    }
}

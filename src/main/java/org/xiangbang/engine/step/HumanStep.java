package org.xiangbang.engine.step;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.TooLate;

/** The one gate through which every human step is taken, put back and done. */
@Service
@NamedInterface("step")
public class HumanStep {
    public static final Rule CASE_IS_NOT_SUSPENDED = new Rule("engine.case-suspended", "ours, decision 0005");

    private final TaskGate gate;
    private final Decision decision;
    private final Claims claims;

    HumanStep(TaskGate gate, Decision decision, Claims claims) {
        this.gate = gate;
        this.decision = decision;
        this.claims = claims;
    }

    /**
     * Does a step: checks desk, outcome, fields and duties, changes the records, moves the process on, all or nothing. While
     * signers are waited for, an approval is kept and takes effect when the last of them has agreed.
     *
     * @throws NotFound if there is no such open task for a desk of {@code by}
     * @throws TooLate if somebody else was faster
     * @throws org.xiangbang.shared.FormRefused with everything that is wrong in the form
     * @throws org.xiangbang.shared.RuleBroken if separation of duties or a rule of the module forbids it
     */
    @Transactional
    public Completed complete(String taskId, StepForm form, Official by) {
        return decision.decide(gate.enter(taskId, by), form, by);
    }

    /** Takes the step for oneself; others of the desk see by whom. The same again changes nothing. */
    @Transactional
    public void claim(String taskId, Official by) {
        claims.claim(gate.enter(taskId, by), by);
    }

    /** Puts a taken step back to its desk. */
    @Transactional
    public void release(String taskId, Official by) {
        claims.release(gate.enter(taskId, by), by);
    }

    /** The open step as its desk sees it; keeps only that this person has seen it. @throws NotFound as in {@link #complete} */
    @Transactional(noRollbackFor = TooLate.class)
    public TaskView open(String taskId, Official by) {
        return gate.view(taskId, by);
    }

    /** The same for judging a step among many: whoever is shown a verdict has not opened the step (decision 0068). */
    @Transactional(readOnly = true, noRollbackFor = TooLate.class)
    public TaskView glance(String taskId, Official by) {
        return gate.glance(taskId, by);
    }
}

package org.xiangbang.engine.step;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;

/** The one gate through which every human step is claimed, put back and completed. */
@Service
public class HumanStep {
    private final TaskGate gate;
    private final FormCheck forms;
    private final Duties duties;
    private final AwaitedSignatures signatures;
    private final StepCompletion completion;
    private final Claims claims;
    private final StepViews views;

    HumanStep(
            TaskGate gate,
            FormCheck forms,
            Duties duties,
            AwaitedSignatures signatures,
            StepCompletion completion,
            Claims claims,
            StepViews views) {
        this.gate = gate;
        this.forms = forms;
        this.duties = duties;
        this.signatures = signatures;
        this.completion = completion;
        this.claims = claims;
        this.views = views;
    }

    /**
     * Completes a step: checks desk, outcome, fields and duties, changes the records, moves the process on, all or nothing.
     * While signatures are awaited, an approval is kept and takes effect when the last signer has agreed.
     *
     * @throws NotFound if there is no such open task for a desk of {@code by}
     * @throws TooLate if somebody else was faster
     * @throws org.xiangbang.shared.FormRefused with everything that is wrong in the form
     * @throws org.xiangbang.shared.RuleBroken if separation of duties or a rule of the module forbids it
     */
    @Transactional
    public Completed complete(String taskId, StepForm form, Official by) {
        var entered = gate.enter(taskId, by);
        var input = judge(entered, form);
        if (entered.task().particulars().asked() && signatures.mustWait(entered, input)) {
            completion.hold(entered, input);
            return signatures.keep(entered, form, by);
        }
        return completion.complete(entered, input);
    }

    /** A decision whose signers have agreed takes effect: the same checks again, as things are now. Throws the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Completed completeSigned(String taskId, StepForm form, Official by) {
        var entered = gate.enter(taskId, by);
        return completion.complete(entered, judge(entered, form));
    }

    private StepInput judge(EnteredStep entered, StepForm form) {
        entered.requireMoving();
        var input = forms.check(entered, form);
        duties.check(
                        entered.file().caseNo(),
                        entered.seat().persons(entered.by()),
                        entered.definition().duty())
                .orThrow();
        return input;
    }

    /** Claims the step; others of the desk see by whom. The same again changes nothing. */
    @Transactional
    public void claim(String taskId, Official by) {
        claims.claim(gate.enter(taskId, by), by);
    }

    /** Puts a claimed step back to its desk. */
    @Transactional
    public void release(String taskId, Official by) {
        claims.release(gate.enter(taskId, by), by);
    }

    /** The open step as its desk sees it; keeps only that this person has seen it. @throws NotFound as in {@link #complete} */
    @Transactional(noRollbackFor = TooLate.class)
    public TaskView open(String taskId, Official by) {
        return views.open(taskId, by);
    }

    /** What the open step asks for, by which a posted form is read; nothing is kept. @throws NotFound as in {@link #complete} */
    @Transactional(readOnly = true, noRollbackFor = TooLate.class)
    public StepDefinition definition(String taskId, Official by) {
        return gate.look(taskId, by).definition();
    }

    /** The same for judging a step among many: a person who is shown a verdict has not opened the step (decision 0068). */
    @Transactional(readOnly = true, noRollbackFor = TooLate.class)
    public TaskView glance(String taskId, Official by) {
        return views.glance(taskId, by);
    }
}

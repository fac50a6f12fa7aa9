package org.xiangbang.engine;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Duties;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.Verdict;

/** The one gate through which every human step is taken, put back and done. */
@Service
public class HumanStep {
    static final Rule CASE_IS_NOT_SUSPENDED = new Rule("engine.case-suspended", "ours, decision 0005");

    private final TaskGate gate;
    private final FormCheck forms;
    private final Duties duties;
    private final StepCompletion completion;
    private final Claims claims;

    HumanStep(TaskGate gate, FormCheck forms, Duties duties, StepCompletion completion, Claims claims) {
        this.gate = gate;
        this.forms = forms;
        this.duties = duties;
        this.completion = completion;
        this.claims = claims;
    }

    /**
     * Does a step: checks desk, outcome, fields and duties, changes the records, moves the process on, all or nothing.
     *
     * @throws NotFound if there is no such open task for a desk of {@code by}
     * @throws TooLate if somebody else was faster
     * @throws org.xiangbang.shared.FormRefused with everything that is wrong in the form
     * @throws org.xiangbang.shared.RuleBroken if separation of duties or a rule of the module forbids it
     */
    @Transactional
    public Completed complete(String taskId, StepForm form, Official by) {
        var entered = gate.enter(taskId, by);
        var step = entered.definition();
        Verdict.of(
                        !entered.file().suspended() || step.whileSuspended(),
                        CASE_IS_NOT_SUSPENDED,
                        entered.file().caseNo())
                .orThrow();
        var checked = forms.check(step, form);
        duties.check(entered.file().caseNo(), entered.seat().persons(by), step.duty())
                .orThrow();
        return completion.complete(entered, checked, form.documents(), by);
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

    /** The open step as its desk sees it; changes nothing. @throws NotFound as in {@link #complete} */
    @Transactional(readOnly = true, noRollbackFor = TooLate.class)
    public TaskView open(String taskId, Official by) {
        return gate.view(taskId, by);
    }
}

package org.xiangbang.engine.step;

import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.engine.assignment.PendingDecision;
import org.xiangbang.engine.assignment.PendingDecisionPolicy;
import org.xiangbang.engine.form.FormCheck;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** Judges a decision on a step; it takes effect at once or, while signers are waited for, when the last has agreed. */
@Component
public class Decision {
    private final TaskGate gate;
    private final FormCheck forms;
    private final Duties duties;
    private final StepCompletion completion;
    private final PendingDecisionPolicy pendingDecisionPolicy;
    private final Accounts accounts;

    Decision(
            TaskGate gate,
            FormCheck forms,
            Duties duties,
            StepCompletion completion,
            PendingDecisionPolicy pendingDecisionPolicy,
            Accounts accounts) {
        this.gate = gate;
        this.forms = forms;
        this.duties = duties;
        this.completion = completion;
        this.pendingDecisionPolicy = pendingDecisionPolicy;
        this.accounts = accounts;
    }

    Completed decide(TaskGate.Entered entered, StepForm form, Official by) {
        var checked = judge(entered, form, by);
        if (!pendingDecisionPolicy.waits(entered, checked))
            return completion.complete(entered, checked, form.documents(), by);
        completion.hold(entered, checked, form.documents(), by);
        return pendingDecisionPolicy.hold(entered, form, by);
    }

    /** The whole gate again for who decided, as they are now; then the decision takes effect. */
    public Completed takeEffect(PendingDecision held) {
        var decider = accounts.official(held.login()).orElseThrow(() -> new NotFound(held.login()));
        var entered = gate.enter(held.taskId(), decider);
        return completion.complete(
                entered, judge(entered, held.form(), decider), held.form().documents(), decider);
    }

    private FormCheck.Checked judge(TaskGate.Entered entered, StepForm form, Official by) {
        entered.requireMoving();
        var checked = forms.check(entered.definition(), form);
        duties.check(
                        entered.file().caseNo(),
                        entered.seat().persons(by),
                        entered.definition().duty())
                .orThrow();
        return checked;
    }
}

package org.xiangbang.engine.step;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.access.factors.ProvenFactor;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;

/** Claims, puts back and completes human steps; every human step is done through this class. */
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

    /** Completes a step as {@link #complete(String, StepForm, Official, ProvenFactor)} does, without a second factor. */
    @Transactional
    public Completed complete(String taskId, StepForm form, Official by) {
        return complete(taskId, form, by, ProvenFactor.NONE);
    }

    /**
     * Completes a step: checks desk, outcome, fields and duties, changes the records and moves the process on; either all of this
     * happens or nothing. While signatures are awaited, an approval is stored and takes effect when the last signer has agreed.
     *
     * @throws NotFound if there is no such open task for a desk of {@code by}
     * @throws TooLate if another person was faster
     * @throws FormRefused with everything that is wrong in the form
     * @param factor asked only if money leaves with the step
     * @throws org.xiangbang.shared.RuleBroken if separation of duties or a rule of the module forbids it, or a second factor is missing
     */
    @Transactional
    public Completed complete(String taskId, StepForm form, Official by, ProvenFactor factor) {
        var entered = gate.enter(taskId, by);
        return named(entered, () -> {
            var input = judge(entered, form);
            if (entered.definition().releases(input.outcome()))
                factor.use(entered.file().caseNo(), entered.definition().id(), by);
            if (entered.task().particulars().asked() && signatures.mustWait(entered, input)) {
                completion.hold(entered, input);
                return signatures.keep(entered, form, by);
            }
            return completion.complete(entered, input);
        });
    }

    /**
     * Lets a decision take effect whose signers have agreed. The same checks run again with the current data, and it throws the same; the
     * second factor was asked for when the person decided.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Completed completeSigned(String taskId, StepForm form, Official by) {
        var entered = gate.enter(taskId, by);
        return named(entered, () -> completion.complete(entered, judge(entered, form)));
    }

    /** Lets a refusal by a rule of the module name the fields as the form of the step does. */
    private static Completed named(EnteredStep entered, Supplier<Completed> act) {
        try {
            return act.get();
        } catch (FormRefused refused) {
            throw refused.of(entered.definition().asked());
        }
    }

    /** Whether this person may do the step comes first: nothing in the form can mend that. */
    private StepInput judge(EnteredStep entered, StepForm form) {
        entered.requireMoving();
        duties.check(
                        entered.file().caseNo(),
                        entered.seat().persons(entered.by()),
                        entered.definition().duty())
                .orThrow();
        return forms.check(entered, form);
    }

    /** Claims the step; other people of the desk see who claimed it. To claim it twice changes nothing. */
    @Transactional
    public void claim(String taskId, Official by) {
        claims.claim(gate.enter(taskId, by), by);
    }

    /** Puts a claimed step back to its desk. */
    @Transactional
    public void release(String taskId, Official by) {
        claims.release(gate.enter(taskId, by), by);
    }

    /**
     * Returns the open step as its desk sees it. The only thing it stores is that this person has seen the step.
     *
     * @throws NotFound as from {@link #complete}
     */
    public TaskView open(String taskId, Official by) {
        return open(taskId, by, view -> view);
    }

    /**
     * Opens the step for a page: what {@code page} reads from the database besides is as old as the step it is given, even if the
     * step ends meanwhile.
     *
     * @throws NotFound as from {@link #complete}
     */
    public <T> T open(String taskId, Official by, Function<TaskView, T> page) {
        views.noteViewed(taskId, by);
        return views.glance(taskId, by, page);
    }

    /**
     * Returns what the open step asks for, by which a posted form is read; it stores nothing.
     *
     * @throws NotFound as from {@link #complete}
     */
    @Transactional(readOnly = true, noRollbackFor = TooLate.class)
    public StepDefinition definition(String taskId, Official by) {
        return gate.look(taskId, by).definition();
    }

    /**
     * Returns the open step as its desk sees it, and stores nothing: a person who is shown a verdict on a step among many has not
     * opened it (decision 0068).
     *
     * @throws NotFound as from {@link #complete}
     */
    public TaskView glance(String taskId, Official by) {
        return views.glance(taskId, by, view -> view);
    }
}

package org.xiangbang.engine.step;

import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Official;

/** Decides whether a decision has to wait for signatures (加签). It is asked only about a step on which a person was asked for an opinion. */
public interface AwaitedSignatures {

    /**
     * Does the decision have to wait? A return or a refusal never has to.
     *
     * @throws org.xiangbang.shared.RuleBroken while a question is open, and for a decision that may not be taken yet
     */
    boolean mustWait(EnteredStep entered, StepInput input);

    /** Stores the decision until the last signer has agreed. */
    Completed keep(EnteredStep entered, StepForm form, Official by);
}

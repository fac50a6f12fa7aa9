package org.xiangbang.engine.step;

import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Official;

/** Asked only for a step about which somebody was asked: a decision may have to wait for signatures (加签). */
public interface AwaitedSignatures {

    /**
     * Has the decision to wait? A return or a refusal never does.
     *
     * @throws org.xiangbang.shared.RuleBroken while a question is open, and against a decision that may not be taken yet
     */
    boolean mustWait(EnteredStep entered, StepInput input);

    /** Keeps the decision until the last signer has agreed. */
    Completed keep(EnteredStep entered, StepForm form, Official by);
}

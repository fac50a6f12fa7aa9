package org.xiangbang.engine.countersign;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Worded;

/**
 * Returns the desks that countersign a step, and refuses an empty list: the engine would skip a step for which nobody is asked,
 * and so pass it.
 */
public record CountersignersAsked(Expression desks, String process, String step, String name) implements Expression {
    static final Rule SOMEBODY_IS_ASKED = new Rule("engine.countersigners-none", "ours, decision 0065");
    private static final long serialVersionUID = 1L;

    /** @throws org.xiangbang.shared.RuleBroken when there are no desks */
    @Override
    public Object getValue(VariableScope scope) {
        var asked = desks.getValue(scope);
        Verdict.of(
                        asked instanceof Collection<?> some && !some.isEmpty(),
                        SOMEBODY_IS_ASKED,
                        new Worded.Step(process, step, name))
                .orThrow();
        return asked;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        desks.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return desks.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return desks.isLiteralText();
    }
}

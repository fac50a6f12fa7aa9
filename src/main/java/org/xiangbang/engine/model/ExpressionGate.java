package org.xiangbang.engine.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;
import org.xiangbang.shared.VisibleText;

/**
 * The closed list of expressions: only expressions in an admitted model are ever evaluated, and models see only marked beans.
 * Otherwise a task query could be used to evaluate an expression (CVE-2026-109432; safety, C1 and C3).
 */
public class ExpressionGate extends SpringExpressionManager {
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();

    public ExpressionGate(ApplicationContext context, Map<Object, Object> visible) {
        super(context, visible);
    }

    public void admit(Set<String> expressions) {
        admitted.addAll(expressions);
    }

    @Override
    public Expression createExpression(String expression) {
        return super.createExpression(known(expression));
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        return super.createValueExpression(known(expression));
    }

    private String known(String expression) {
        if (ModelExpressions.isExpression(expression) && !admitted.contains(VisibleText.of(expression)))
            throw new ProcessEngineException("expression is not in any admitted model");
        return expression;
    }
}

package org.xiangbang.engine.setup;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xiangbang.engine.model.Condition;

/**
 * Gives every variable in a model's conditions an empty first value, so that a condition may name a step that was not done yet.
 * For instance, a correction goes straight back to the desk that asked for it.
 */
final class RoutingVariableDefaults implements ExecutionListener {
    private final Set<String> names = new TreeSet<>();

    RoutingVariableDefaults(Element process) {
        collect(process);
    }

    private void collect(Element element) {
        if (element.getTagName().endsWith("conditionExpression"))
            Condition.parse(element.getText()).ifPresent(c -> names.add(c.variable()));
        element.elements().forEach(this::collect);
    }

    @Override
    public void notify(DelegateExecution execution) {
        names.stream().filter(name -> !execution.hasVariable(name)).forEach(name -> execution.setVariable(name, ""));
    }
}

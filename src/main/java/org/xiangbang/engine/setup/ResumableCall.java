package org.xiangbang.engine.setup;

import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.xiangbang.engine.task.CallEnded;
import org.xiangbang.engine.task.CallResumption;

/**
 * A call that can begin a process again which had ended: in the version that it had and with its routing facts, but at none of its
 * steps. The engine itself always begins a called process at its start.
 */
final class ResumableCall extends CallActivityBehavior {
    private final CallResumption resumption;

    ResumableCall(CallActivityBehavior drawn, CallResumption resumption) {
        setCallableElement(drawn.getCallableElement());
        this.resumption = resumption;
    }

    @Override
    protected void startInstance(ActivityExecution execution, VariableMap variables, String businessKey) {
        var ended = resumption.take();
        if (ended.isEmpty()) super.startInstance(execution, variables, businessKey);
        else resume(execution, ended.get());
    }

    private void resume(ActivityExecution execution, CallEnded ended) {
        var definition = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(ended.definitionId());
        var again = (ExecutionEntity) execution.createSubProcessInstance(definition, ended.businessKey());
        again.startWithoutExecuting(ended.variables());
        resumption.begun(again.getId());
    }
}

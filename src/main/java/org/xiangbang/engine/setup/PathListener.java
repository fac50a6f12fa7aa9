package org.xiangbang.engine.setup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.CallEnded;
import org.xiangbang.engine.task.CanceledSteps;
import org.xiangbang.engine.task.PathTaken;
import org.xiangbang.shared.OfficialAct;

/**
 * Publishes which elements a case enters and leaves and which connections it takes, because the engine's history does not store
 * connections.
 */
@Component
class PathListener {
    private final ObjectProvider<Definitions> definitions;
    private final ActContext trail;
    private final CanceledSteps ended;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PathListener(
            ObjectProvider<Definitions> definitions,
            ActContext trail,
            CanceledSteps ended,
            Clock clock,
            ApplicationEventPublisher events) {
        this.trail = trail;
        this.ended = ended;
        this.definitions = definitions;
        this.clock = clock;
        this.events = events;
    }

    void taken(DelegateExecution execution) {
        publish(execution, execution.getCurrentTransitionId(), PathTaken.Kind.FLOW);
    }

    void entered(DelegateExecution execution) {
        publish(execution, execution.getCurrentActivityId(), PathTaken.Kind.ENTERED);
    }

    void left(DelegateExecution execution) {
        var element = execution.getCurrentActivityId();
        var kind = execution.isCanceled()
                ? trail.cause().map(c -> c.left(element)).orElse(PathTaken.Kind.EXPIRED)
                : PathTaken.Kind.LEFT;
        publish(execution, element, kind);
    }

    /** Records that a timer fired. It is an act of the case although no person did it. */
    void timerFired(DelegateExecution execution) {
        if (execution.isCanceled()) return; // its process was stopped while it waited
        ended.endedBy(CaseFiles.caseNo(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
        act(execution, CanceledSteps.TIMER, execution.getCurrentActivityId());
    }

    /** Publishes that a called process has come to its end. A process that was stopped did not. */
    void processEnded(DelegateExecution process) {
        var waiting = process.getSuperExecution();
        if (waiting == null || process.isCanceled()) return;
        events.publishEvent(new CallEnded(
                process.getProcessInstanceId(),
                process.getProcessDefinitionId(),
                definition(process).getKey(),
                process.getProcessBusinessKey(),
                process.getVariables(),
                waiting.getProcessInstanceId(),
                waiting.getCurrentActivityId()));
    }

    void ended(DelegateExecution execution) {
        if (definitions.getObject().isCalledPart(definition(execution).getKey())) return;
        act(execution, "end", execution.getCurrentActivityId());
    }

    private void act(DelegateExecution execution, String act, String element) {
        events.publishEvent(new OfficialAct(
                CaseFiles.caseNo(execution.getProcessBusinessKey()),
                null,
                null,
                act,
                definition(execution).getKey(),
                element,
                null,
                null,
                Map.of(),
                List.of(),
                null));
    }

    private void publish(DelegateExecution execution, String element, PathTaken.Kind kind) {
        var key = execution.getProcessBusinessKey();
        var definition = definition(execution);
        events.publishEvent(new PathTaken(
                CaseFiles.caseNo(key),
                key,
                definition.getKey(),
                definition.getVersion(),
                element,
                kind,
                clock.instant()));
    }

    private ProcessDefinition definition(DelegateExecution execution) {
        return definitions.getObject().definition(execution.getProcessDefinitionId());
    }
}

package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepReader;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.shared.OfficialAct;

/** Ends what runs beside a case when the case is closed: nobody is asked any more about a case that is over (ADR 0117). */
@Component
class BesideEnd {
    private final RuntimeService runtime;
    private final Definitions definitions;
    private final ActContext trail;
    private final ApplicationEventPublisher acts;

    BesideEnd(RuntimeService runtime, Definitions definitions, ActContext trail, ApplicationEventPublisher acts) {
        this.runtime = runtime;
        this.definitions = definitions;
        this.trail = trail;
        this.acts = acts;
    }

    /** The process that closes the case goes on to its own end. Where that is the case's own, what outlasts a case goes on too. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        var closing = closing();
        var running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(closed.caseNo())
                .rootProcessInstances()
                .list();
        var byItself = running.stream().anyMatch(r -> r.getId().equals(closing) && start(r).isEmpty());
        var by = trail.cause().map(ActCause::by).orElse(null);
        trail.during(
                new ActCause(ActCause.END, null, by),
                () -> running.stream()
                        .filter(r -> !r.getId().equals(closing))
                        .forEach(r -> start(r).filter(start -> !byItself || !outlasts(start))
                                .ifPresent(start -> end(r, start, closed.caseNo()))));
    }

    private static boolean outlasts(StartEvent start) {
        return "true".equals(StepReader.properties(start).get("outlasts"));
    }

    /** Returns the outermost process that is running now; null if a person closes the case without any. */
    private static String closing() {
        var running = Context.getBpmnExecutionContext();
        return running == null ? null : running.getExecution().getRootProcessInstanceId();
    }

    /** Finds the start by which the model begins beside a case; empty for the case's own process. */
    private Optional<StartEvent> start(ProcessInstance running) {
        return definitions.model(running.getProcessDefinitionId()).getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process
                        && StepReader.properties(start).containsKey("raisedBy"))
                .findFirst();
    }

    private void end(ProcessInstance running, StartEvent start, String caseNo) {
        runtime.deleteProcessInstanceIfExists(running.getId(), "closed", false, true, true, false);
        acts.publishEvent(new OfficialAct(
                caseNo,
                null,
                null,
                ActCause.END,
                StepReader.processOf(start).getId(),
                start.getId(),
                null,
                null,
                Map.of(),
                List.of(),
                null));
    }
}

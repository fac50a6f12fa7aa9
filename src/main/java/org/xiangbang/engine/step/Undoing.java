package org.xiangbang.engine.step;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.PathTaken;
import org.xiangbang.engine.task.StepOffered;

/** Judges, when a step is done, whether it can be undone: only plain routing followed, and its record can be undone too. */
@Component
class Undoing {
    private final StepWorkRegistry stepWorkRegistry;
    private final Definitions definitions;

    Undoing(StepWorkRegistry stepWorkRegistry, Definitions definitions) {
        this.stepWorkRegistry = stepWorkRegistry;
        this.definitions = definitions;
    }

    static List<String> followed(ActContext.Trail led) {
        return led.offered().stream().map(StepOffered::taskId).toList();
    }

    /** @return suffix of the refusal's sentence under {@code engine.take-back-}; null if nothing stands against it */
    String barrier(OpenTask task, ActContext.Trail led) {
        if (stepWorkRegistry
                .of(task.process(), task.step())
                .filter(w -> !w.undoable())
                .isPresent()) return "record";
        for (var taken : led.way()) {
            if (taken.kind() != PathTaken.Kind.ENTERED) continue;
            if (!taken.process().equals(task.process()) || !taken.businessKey().equals(task.businessKey()))
                return "call";
            var element = definitions.model(task.definitionId()).getModelElementById(taken.element());
            if (element instanceof EndEvent) return "ended";
            if (element instanceof CallActivity) return "call";
            if (!isRouting(element)) return "automatic";
        }
        return others(task, led) ? "others" : null;
    }

    /** A sub-process is entered by routing, unless an event starts it. */
    private static boolean isRouting(ModelElementInstance element) {
        return element instanceof UserTask
                || element instanceof Gateway
                || element instanceof SubProcess
                || element instanceof StartEvent start
                        && start.getEventDefinitions().isEmpty();
    }

    /** Steps other than the countersigners' of the same round ended with it. */
    private static boolean others(OpenTask task, ActContext.Trail led) {
        return led.way().stream()
                .anyMatch(t -> t.kind() != PathTaken.Kind.ENTERED
                        && t.kind() != PathTaken.Kind.LEFT
                        && t.kind() != PathTaken.Kind.FLOW
                        && t.kind() != PathTaken.Kind.STRAIGHT_BACK
                        && t.kind() != PathTaken.Kind.REVOKED
                        && !t.element().equals(task.step()));
    }
}

package org.xiangbang.engine.step;

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
import org.xiangbang.engine.task.CallEnded;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.PathTaken;

/**
 * Says what forbids taking a decision back. Only plain routing may have followed, into and out of called processes too, and the
 * module must be able to undo its records.
 */
@Component
class RecallBarrier {
    private final StepWorkRegistry works;
    private final Definitions definitions;

    RecallBarrier(StepWorkRegistry works, Definitions definitions) {
        this.works = works;
        this.definitions = definitions;
    }

    /** @return suffix of the refusal's sentence under {@code engine.take-back-}; null if nothing forbids it */
    String of(OpenTask task, ActContext.Trail led) {
        if (works.of(task.process(), task.step()).filter(w -> !w.undoable()).isPresent()) return "record";
        for (var taken : led.way()) {
            if (taken.kind() != PathTaken.Kind.ENTERED) continue;
            var element = definitions.model(taken.process(), taken.version()).getModelElementById(taken.element());
            if (element instanceof EndEvent end) {
                if (!isPlain(end) || led.calls().stream().noneMatch(call -> ended(call, taken))) return "ended";
            } else if (!isRouting(element)) return "automatic";
        }
        return led.way().stream().anyMatch(taken -> endsAnother(task, taken)) ? "others" : null;
    }

    private static boolean isPlain(EndEvent end) {
        return end.getEventDefinitions().isEmpty();
    }

    /** Is it the end of a called process, so that its caller went on? */
    private static boolean ended(CallEnded call, PathTaken end) {
        return call.process().equals(end.process()) && call.businessKey().equals(end.businessKey());
    }

    /** Is the element plain routing? A sub-process is, unless an event starts it. */
    private static boolean isRouting(ModelElementInstance element) {
        return element instanceof UserTask
                || element instanceof Gateway
                || element instanceof CallActivity
                || element instanceof SubProcess
                || element instanceof StartEvent start
                        && start.getEventDefinitions().isEmpty();
    }

    /** Did a step end with it that does not belong to the countersigners of the same round? */
    private static boolean endsAnother(OpenTask task, PathTaken taken) {
        return taken.kind() != PathTaken.Kind.ENTERED
                && taken.kind() != PathTaken.Kind.LEFT
                && taken.kind() != PathTaken.Kind.FLOW
                && taken.kind() != PathTaken.Kind.STRAIGHT_BACK
                && taken.kind() != PathTaken.Kind.REVOKED
                && !taken.element().equals(task.step());
    }
}

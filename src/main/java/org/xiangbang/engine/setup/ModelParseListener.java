package org.xiangbang.engine.setup;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xiangbang.engine.countersign.CountersignersAsked;
import org.xiangbang.engine.task.CallResumption;

/** Adds our listeners to every element while a model is read. They are built-in listeners, so no call of the engine can skip them. */
class ModelParseListener extends AbstractBpmnParseListener {
    private final StepListener steps;
    private final StepEndings endings;
    private final PathListener paths;
    private final CallResumption resumption;

    ModelParseListener(StepListener steps, StepEndings endings, PathListener paths, CallResumption resumption) {
        this.steps = steps;
        this.endings = endings;
        this.paths = paths;
        this.resumption = resumption;
    }

    /** Called after the whole model is read; adds the listeners to every element, whatever its kind. */
    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        definitions.forEach(this::listenWithin);
    }

    private void listenWithin(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (!"multiInstanceBody".equals(activity.getProperty("type"))) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) paths::entered);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) paths::left);
            }
            for (var transition : activity.getOutgoingTransitions())
                ((TransitionImpl) transition)
                        .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) paths::taken);
            listenWithin(activity);
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, new RoutingVariableDefaults(element));
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) paths::processEnded);
    }

    @Override
    public void parseCallActivity(Element call, ScopeImpl scope, ActivityImpl activity) {
        activity.setActivityBehavior(
                new ResumableCall((CallActivityBehavior) activity.getActivityBehavior(), resumption));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var specs = task.getCandidateGroupIdExpressions();
        if (specs.size() != 1) throw new ProcessEngineException("human step without one desk: " + activity.getId());
        var spec = specs.iterator().next();
        specs.clear();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, steps.offered(spec));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, steps::completed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, endings::deleted);
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element step, Element loop, ActivityImpl body) {
        var behavior = (MultiInstanceActivityBehavior) body.getActivityBehavior();
        if (behavior.getCollectionExpression() != null)
            behavior.setCollectionExpression(new CountersignersAsked(
                    behavior.getCollectionExpression(),
                    ((ProcessDefinitionEntity) body.getProcessDefinition()).getKey(),
                    step.attribute("id"),
                    step.attribute("name")));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) paths::timerFired);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) paths::timerFired);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) paths::ended);
    }
}

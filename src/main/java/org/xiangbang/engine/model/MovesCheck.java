package org.xiangbang.engine.model;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.xiangbang.shared.VisibleText;

/** Checks what a model says about countersigning and returning before it is deployed. */
final class MovesCheck {
    private static final String EARLIER = "earlier";

    private MovesCheck() {}

    /** @return the reason to refuse the step's model, empty if there is none */
    static Optional<String> refusal(UserTask task) {
        if (!declared(task)) return Optional.of("countersign");
        if (task.getLoopCharacteristics() != null && !asksDesks(task)) return Optional.of("countersigners");
        if (task.getLoopCharacteristics() != null && !endsInTime(task)) return Optional.of("quorum");
        return returns(task) ? Optional.empty() : Optional.of("return-to");
    }

    /** Checks that the property is one of the allowed words, and that only a step with several desks has it. */
    private static boolean declared(UserTask task) {
        var word = StepReader.properties(task).get("countersign");
        if (task.getLoopCharacteristics() == null) return word == null;
        return Countersigning.parse(word, StepReader.sequential(task)).isPresent();
    }

    private static boolean asksDesks(UserTask task) {
        if (!(task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop)) return false;
        var element = loop.getCamundaElementVariable();
        return loop.getLoopCardinality() == null
                && loop.getCamundaCollection() != null
                && ModelExpressions.isExpression(loop.getCamundaCollection())
                && ("${" + element + "}").equals(task.getCamundaCandidateGroups());
    }

    /** Checks that a countersigning which may end early ends by {@code quorum}, and that one which has to hear every desk does not. */
    private static boolean endsInTime(UserTask task) {
        var loop = (MultiInstanceLoopCharacteristics) task.getLoopCharacteristics();
        var condition = loop.getCompletionCondition() == null
                ? ""
                : VisibleText.of(loop.getCompletionCondition().getTextContent());
        var early = Countersigning.parse(StepReader.properties(task).get("countersign"), loop.isSequential())
                .filter(Countersigning::endsEarly)
                .isPresent();
        return condition.equals(early ? "${quorum.reached(" + task.getId() + ")}" : "");
    }

    private static boolean returns(UserTask task) {
        return StepReader.words(StepReader.properties(task).get("returnTo")).stream()
                .allMatch(target -> target.equals(EARLIER)
                        || task.getModelInstance().getModelElementById(target) instanceof UserTask earlier
                                && FlowReachability.goesBack(task, earlier));
    }
}

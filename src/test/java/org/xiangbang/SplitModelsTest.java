package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The models are split:")
class SplitModelsTest {
    private static final int NODES = 20;

    private static final Pattern STOP = Pattern.compile("\\$\\{stops\\.send\\([^,]+,\\s*'([^']+)'\\)}");

    static Stream<ProcessModels> models() {
        return ProcessModels.all().stream();
    }

    @ParameterizedTest(name = "{0} has at most twenty nodes")
    @MethodSource("models")
    void hasAtMostTwentyNodes(ProcessModels model) {
        assertThat(model.model().getModelElementsByType(FlowNode.class)).hasSizeLessThanOrEqualTo(NODES);
    }

    @Test
    @DisplayName("each is a process that officials know, or says out of which of them it was cut")
    void wholesAndParts() {
        var wholes = ProcessModels.all().stream()
                .filter(model -> whole(model) == null)
                .map(ProcessModels::key)
                .toList();
        assertThat(wholes)
                .containsExactlyInAnyOrder(
                        "needs-survey",
                        "organizations-admission",
                        "organizations-account",
                        "organizations-change",
                        "organizations-deregistration",
                        "organizations-merger",
                        "matching-pairing",
                        "projects-lifecycle",
                        "projects-approval",
                        "projects-agreement",
                        "projects-implementation",
                        "projects-closure",
                        "funds-disbursement",
                        "audit-acceptance");
        assertThat(ProcessModels.all().stream()
                        .map(SplitModelsTest::whole)
                        .filter(Objects::nonNull)
                        .toList())
                .isSubsetOf(wholes);
    }

    private static String whole(ProcessModels model) {
        return ProcessModels.properties(model.process()).get("partOf");
    }

    @Test
    @DisplayName("each message by which one stops a case is caught by a model that it interrupts")
    void everyStopIsCaught() {
        var sent = ProcessModels.all().stream()
                .flatMap(model -> model.model().getModelElementsByType(ServiceTask.class).stream())
                .map(work -> STOP.matcher(work.getCamundaExpression()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
        var caught = ProcessModels.all().stream()
                .flatMap(model -> model.model().getModelElementsByType(StartEvent.class).stream())
                .filter(start -> start.getParentElement() instanceof SubProcess && start.isInterrupting())
                .flatMap(start -> start.getEventDefinitions().stream())
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .collect(Collectors.toSet());
        assertThat(caught).isEqualTo(sent);
    }
}

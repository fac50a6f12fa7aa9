package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotationMetadata;
import org.xiangbang.engine.step.StepWorkFor;

/** What a model says must exist in code and messages, and what code says of a model must exist in it. */
@DisplayName("Model and code agree:")
class ProcessContractTest {
    private static final Pattern GENERATED = Pattern.compile("(Activity|Gateway|Event|Flow|Process)_[0-9a-z]{7}");

    /** The four links that hold projects back (lifecycle P5, P7, P8, P9), by process or by the room of all their processes. */
    private static final Map<String, String> LINKS = Map.of(
            "projects-approval", "approval",
            "projects-implementation", "implementation",
            "funds", "disbursement",
            "audit", "acceptance");

    static Stream<ProcessModels> models() {
        return ProcessModels.all().stream();
    }

    @ParameterizedTest(name = "{0} has the name of its file")
    @MethodSource("models")
    void theFileNameIsTheProcessKey(ProcessModels model) {
        assertThat(model.process().getId()).isEqualTo(model.key());
        assertThat(model.process().getName()).isNotBlank();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest(name = "{0} has a class with its names and a test of its own")
    @MethodSource("models")
    void everyNameInCodeIsInTheModel(ProcessModels model) throws Exception {
        var names = model.named("Process");
        model.named("ProcessTest");
        for (var field : names.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) || field.getType() != String.class) continue;
            field.setAccessible(true);
            var value = (String) field.get(null);
            if (field.getName().equals("KEY")) assertThat(value).isEqualTo(model.key());
            else if (value.matches("\\w+"))
                assertThat(Files.readString(model.file()))
                        .as("%s.%s", names.getSimpleName(), field.getName())
                        .contains(value);
        }
    }

    /** The steps that a class or a bean method is declared for, as "process/step". */
    static Stream<String> works() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                (reader, readers) -> !reader.getClassMetadata().getClassName().contains("Test$")
                        && says(reader.getAnnotationMetadata()).findAny().isPresent());
        return scanner.findCandidateComponents("org.xiangbang").stream()
                .map(found -> ((AnnotatedBeanDefinition) found).getMetadata())
                .flatMap(ProcessContractTest::says)
                .flatMap(work ->
                        Stream.of(work.getStringArray("step")).map(step -> work.getString("process") + "/" + step))
                .sorted();
    }

    private static Stream<MergedAnnotation<StepWorkFor>> says(AnnotationMetadata type) {
        var own = type.getAnnotations().stream(StepWorkFor.class);
        var methods = type.getAnnotatedMethods(StepWorkFor.class.getName()).stream()
                .map(method -> method.getAnnotations().get(StepWorkFor.class));
        return Stream.concat(own, methods);
    }

    @ParameterizedTest(name = "{0}, which code is declared for, is a step of a model")
    @MethodSource("works")
    void everyStepWithCodeIsInAModel(String work) {
        assertThat(models().flatMap(model -> model.steps().stream().map(step -> model.key() + "/" + step.getId())))
                .contains(work);
    }

    @Test
    void noStepHasTwoWorks() {
        assertThat(works()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} says by a constraint when a field is needed, and not in its label")
    @MethodSource("models")
    void labelsSayNoCondition(ProcessModels model) {
        assertThat(model.model().getModelElementsByType(CamundaFormField.class))
                .extracting(CamundaFormField::getCamundaLabel)
                .noneMatch(label -> label.matches(".*(必填|必附|选填).*"));
    }

    @ParameterizedTest(name = "{0} is drawn")
    @MethodSource("models")
    void everyElementIsDrawn(ProcessModels model) {
        var shapes = model.model().getModelElementsByType(BpmnShape.class).stream()
                .map(s -> s.getAttributeValue("bpmnElement"))
                .collect(Collectors.toSet());
        var edges = model.model().getModelElementsByType(BpmnEdge.class).stream()
                .map(e -> e.getAttributeValue("bpmnElement"))
                .collect(Collectors.toSet());
        var laned = model.model().getModelElementsByType(Lane.class).stream()
                .flatMap(l -> l.getFlowNodeRefs().stream())
                .map(FlowNode::getId)
                .toList();

        assertThat(shapes).containsAll(ids(model, FlowNode.class));
        assertThat(edges).containsAll(ids(model, SequenceFlow.class));
        assertThat(laned).doesNotHaveDuplicates();
        assertThat(laned)
                .containsAll(model.steps().stream()
                        .filter(s -> s.getParentElement() == model.process())
                        .map(UserTask::getId)
                        .toList());
    }

    @ParameterizedTest(name = "{0} names at every element its flows, as the Modeler does")
    @MethodSource("models")
    void everyElementNamesItsFlows(ProcessModels model) {
        var flows = model.model().getModelElementsByType(SequenceFlow.class);
        for (var node : model.model().getModelElementsByType(FlowNode.class)) {
            assertThat(node.getIncoming())
                    .as(node.getId())
                    .containsExactlyInAnyOrderElementsOf(flows.stream()
                            .filter(f -> node.equals(f.getTarget()))
                            .toList());
            assertThat(node.getOutgoing())
                    .as(node.getId())
                    .containsExactlyInAnyOrderElementsOf(flows.stream()
                            .filter(f -> node.equals(f.getSource()))
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0} draws each question that automatic work answers as a gateway")
    @MethodSource("models")
    void automaticWorkLeavesByOneFlow(ProcessModels model) {
        for (var kind : List.<Class<? extends FlowNode>>of(ServiceTask.class, BusinessRuleTask.class))
            for (var work : model.model().getModelElementsByType(kind))
                assertThat(work.getOutgoing()).as(work.getId()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} has ids that say what an element is")
    @MethodSource("models")
    void noIdIsGenerated(ProcessModels model) {
        assertThat(ids(model, FlowNode.class))
                .noneMatch(id -> GENERATED.matcher(id).matches());
        assertThat(ids(model, SequenceFlow.class))
                .noneMatch(id -> GENERATED.matcher(id).matches());
    }

    @ParameterizedTest(name = "{0} has a way out of every gateway")
    @MethodSource("models")
    void everyDecidingGatewayHasADefault(ProcessModels model) {
        for (var gateway : model.model().getModelElementsByType(ExclusiveGateway.class)) {
            var leaving = model.model().getModelElementsByType(SequenceFlow.class).stream()
                    .filter(f -> gateway.equals(f.getSource()))
                    .toList();
            if (leaving.size() > 1)
                assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
        }
    }

    @ParameterizedTest(name = "{0}: each step belongs to the link of its process")
    @MethodSource("models")
    void stepsBelongToTheirLink(ProcessModels model) {
        var link = LINKS.getOrDefault(model.key(), LINKS.getOrDefault(model.module(), ""));
        for (var step : model.steps())
            assertThat(ProcessModels.properties(step)
                            .getOrDefault(
                                    "link",
                                    ProcessModels.properties(model.process()).getOrDefault("link", "")))
                    .as(step.getId())
                    .isEqualTo(link);
    }

    @ParameterizedTest(name = "{0} is complete in English")
    @MethodSource("models")
    void everythingShownHasEnglish(ProcessModels model) {
        var en = english();
        var missing = new ArrayList<String>();
        require(en, missing, "process." + model.key());
        for (var step : model.steps()) {
            var name = "step." + model.key() + "." + step.getId();
            require(en, missing, name);
            require(en, missing, name + ".guidance");
            ProcessModels.properties(step).keySet().stream()
                    .filter(p -> p.startsWith("outcome."))
                    .forEach(p -> require(
                            en,
                            missing,
                            "outcome." + model.key() + "." + step.getId() + "." + p.substring("outcome.".length())));
            ProcessModels.properties(step).keySet().stream()
                    .filter(p -> p.startsWith("section."))
                    .forEach(p -> require(
                            en,
                            missing,
                            "section." + model.key() + "." + step.getId() + "." + p.substring("section.".length())));
            for (var field : fields(step)) requireWordsOf(field, model.key() + "." + step.getId(), en, missing);
        }
        raisable(model).forEach(event -> require(en, missing, "event." + model.key() + "." + event, "event." + event));
        assertThat(missing).as("English words that are missing in messages").isEmpty();
    }

    /** Its name, unit, help and choices. */
    private static void requireWordsOf(CamundaFormField field, String step, Properties en, List<String> missing) {
        var id = field.getCamundaId();
        var names = List.of("field." + step + "." + id, "field." + id);
        require(en, missing, names.get(0), names.get(1));
        if (field.getCamundaProperties() != null)
            for (var property : field.getCamundaProperties().getCamundaProperties())
                if (Set.of("unit", "help").contains(property.getCamundaId()))
                    require(
                            en,
                            missing,
                            names.get(0) + "." + property.getCamundaId(),
                            names.get(1) + "." + property.getCamundaId());
        for (var choice : field.getCamundaValues())
            require(
                    en,
                    missing,
                    "option." + step + "." + id + "." + choice.getCamundaId(),
                    "option." + id + "." + choice.getCamundaId());
    }

    private static void require(Properties messages, List<String> missing, String... oneOf) {
        if (Stream.of(oneOf).noneMatch(messages::containsKey)) missing.add(oneOf[0]);
    }

    private static List<CamundaFormField> fields(UserTask step) {
        if (step.getExtensionElements() == null) return List.of();
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaFormData.class).list().stream()
                .flatMap(f -> f.getCamundaFormFields().stream())
                .toList();
    }

    private static Stream<String> raisable(ProcessModels model) {
        return model.model().getModelElementsByType(StartEvent.class).stream()
                .filter(s -> ProcessModels.properties(s).containsKey("raisedBy"))
                .flatMap(s -> s.getEventDefinitions().stream())
                .map(d -> ((MessageEventDefinition) d).getMessage().getName());
    }

    private static List<String> ids(
            ProcessModels model, Class<? extends org.camunda.bpm.model.bpmn.instance.BaseElement> type) {
        return model.model().getModelElementsByType(type).stream()
                .map(org.camunda.bpm.model.bpmn.instance.BaseElement::getId)
                .toList();
    }

    private static Properties english() {
        var all = new Properties();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith("_en.properties")).toList())
                try (var reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }
}

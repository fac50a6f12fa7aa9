package org.xiangbang.engine.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Condition;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.engine.model.StepReader;
import org.xiangbang.web.Sentences;

/** Reads a version of a process as parts, in words of the reader's language; texts of the model stay in its own. */
@Component
class ProcessReader {
    private final Definitions definitions;
    private final ElementNames elements;
    private final StepWords steps;
    private final Sentences sentences;

    ProcessReader(Definitions definitions, ElementNames elements, StepWords steps, Sentences sentences) {
        this.definitions = definitions;
        this.elements = elements;
        this.steps = steps;
        this.sentences = sentences;
    }

    /** Returns the process itself, its steps in the order of the model, its other elements, and its connections. */
    List<ModelPart> read(String process, int version, Locale locale) {
        return new One(process, version, locale).read();
    }

    private final class One {
        private final String process;
        private final int version;
        private final Locale locale;
        private final BpmnModelInstance model;
        private final RawSettings raw;
        private final Map<String, String> lanes = new HashMap<>();

        One(String process, int version, Locale locale) {
            this.process = process;
            this.version = version;
            this.locale = locale;
            this.model = definitions.model(process, version);
            this.raw = new RawSettings(model, ids(model.getModelElementsByType(FlowElement.class)));
            for (var lane : model.getModelElementsByType(Lane.class))
                lane.getFlowNodeRefs().forEach(node -> lanes.put(node.getId(), laneName(lane)));
        }

        private String laneName(Lane lane) {
            return lane.getName() == null ? "" : sentences.step(process, lane.getId(), lane.getName(), locale);
        }

        List<ModelPart> read() {
            var parts = new ArrayList<ModelPart>();
            for (var whole : model.getModelElementsByType(Process.class)) parts.add(whole(whole));
            for (var task : model.getModelElementsByType(UserTask.class)) parts.add(step(task));
            for (var node : model.getModelElementsByType(FlowNode.class))
                if (!(node instanceof UserTask)) parts.add(automatic(node));
            for (var flow : model.getModelElementsByType(SequenceFlow.class)) parts.add(connection(flow));
            return parts;
        }

        private ModelPart whole(Process whole) {
            var said = new ModelPart.Builder(
                            ModelPart.Kind.PROCESS,
                            whole.getId(),
                            sentences.process(process, definitions.name(process, version), locale))
                    .say("name", whole.getName())
                    .say("documentation", StepReader.documentation(whole));
            StepReader.properties(whole).forEach((name, value) -> said.say("property", name, name, value));
            return said.say("settings", raw.of(whole.getId())).build();
        }

        private ModelPart step(UserTask task) {
            var said = node(ModelPart.Kind.STEP, task);
            steps.say(definitions.step(process, version, task.getId()), StepReader.properties(task), said, locale);
            return said.say("settings", raw.of(task.getId())).build();
        }

        private ModelPart automatic(FlowNode node) {
            var said = node(kind(node), node).say("documentation", StepReader.documentation(node));
            StepReader.properties(node).forEach((name, value) -> said.say("property", name, name, value));
            return said.say("settings", raw.of(node.getId())).build();
        }

        private ModelPart.Builder node(ModelPart.Kind kind, FlowNode node) {
            return new ModelPart.Builder(kind, node.getId(), name(node.getId()))
                    .say("name", node.getName())
                    .say("lane", lanes.get(node.getId()));
        }

        private ModelPart connection(SequenceFlow flow) {
            var source = flow.getSource();
            return new ModelPart.Builder(ModelPart.Kind.CONNECTION, flow.getId(), name(flow.getId()))
                    .say("name", flow.getName())
                    .say("from", name(source.getId()))
                    .say("to", name(flow.getTarget().getId()))
                    .say("condition", condition(flow))
                    .say("otherwise", isDefault(flow) ? sentences.text("models.yes", locale) : "")
                    .say("settings", raw.of(flow.getId()))
                    .build();
        }

        /** {@code ${countyReview == 'return'}} is “县级复核 = 退回补正”; what is no such comparison is shown as it is written. */
        private String condition(SequenceFlow flow) {
            if (flow.getConditionExpression() == null) return "";
            var text = flow.getConditionExpression().getTextContent();
            return Condition.parse(text)
                    .map(c -> "%s %s %s".formatted(name(c.variable()), sign(c.operator()), literal(c)))
                    .orElse(text);
        }

        private String literal(Condition condition) {
            var word = condition.literal().replace("'", "");
            return model.getModelElementById(condition.variable()) instanceof UserTask
                    ? sentences.outcome(process, condition.variable(), word, null, locale)
                    : word;
        }

        private String name(String element) {
            return elements.of(process, version, element, (id, said) -> sentences.step(process, id, said, locale));
        }
    }

    private static String sign(String operator) {
        return switch (operator) {
            case "==" -> "=";
            case "!=" -> "≠";
            case ">=" -> "≥";
            case "<=" -> "≤";
            default -> operator;
        };
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof Activity activity && flow.equals(activity.getDefault())
                || flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
    }

    private static ModelPart.Kind kind(FlowNode node) {
        if (node instanceof CallActivity) return ModelPart.Kind.CALL;
        if (node instanceof Activity) return ModelPart.Kind.AUTOMATIC;
        return node instanceof Gateway ? ModelPart.Kind.GATEWAY : ModelPart.Kind.EVENT;
    }

    private static Set<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).collect(Collectors.toSet());
    }
}

package org.xiangbang.engine.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.xiangbang.engine.model.FieldDefinition.Column;
import org.xiangbang.engine.model.FieldDefinition.Option;
import org.xiangbang.engine.model.StepDefinition.OutcomeChoice;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.VisibleText;

/** Reads what a model declares about its human steps. */
public final class StepReader {
    private static final String RECORDS = "@";

    /** The property that begins a section of a form, before the id of the section's first field. */
    static final String SECTION = "section.";

    private StepReader() {}

    static StepDefinition read(UserTask task, int version) {
        var process = processOf(task);
        var properties = properties(task);
        return new StepDefinition(
                process.getId(),
                version,
                task.getId(),
                task.getName(),
                task.getCamundaCandidateGroups(),
                new StepDefinition.Form(
                        documentation(task),
                        outcomes(properties),
                        fields(task),
                        words(properties.get("decides")),
                        sections(properties)),
                timing(properties),
                properties.get("duty"),
                words(properties.get("rule")),
                properties.getOrDefault("link", properties(process).getOrDefault("link", "")),
                task.getLoopCharacteristics() == null ? null : countersigning(task, properties),
                words(properties.get("returnTo")));
    }

    private static StepDefinition.Timing timing(Map<String, String> properties) {
        return new StepDefinition.Timing(
                properties.get("term"),
                "true".equals(properties.get("whileSuspended")),
                properties.getOrDefault("waits", ""),
                properties.getOrDefault("posting", ""));
    }

    private static Countersigning countersigning(UserTask task, Map<String, String> properties) {
        return Countersigning.parse(properties.get("countersign"), sequential(task))
                .orElse(Countersigning.EVERYBODY);
    }

    static boolean sequential(UserTask task) {
        return task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop && loop.isSequential();
    }

    public static Process processOf(BpmnModelElementInstance element) {
        var scope = element.getParentElement();
        while (!(scope instanceof Process)) scope = scope.getParentElement();
        return (Process) scope;
    }

    public static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .findFirst()
                .map(d -> VisibleText.of(d.getTextContent()))
                .orElse("");
    }

    /** Returns the {@code camunda:property} name-value pairs of an element, in the order of the model. */
    public static Map<String, String> properties(BaseElement element) {
        var all = new LinkedHashMap<String, String>();
        if (element.getExtensionElements() != null)
            element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(p -> p.getCamundaProperties()
                            .forEach(x -> all.put(x.getCamundaName(), VisibleText.of(x.getCamundaValue()))));
        return all;
    }

    private static List<OutcomeChoice> outcomes(Map<String, String> properties) {
        return words(properties.get("outcomes")).stream()
                .flatMap(word -> Outcome.named(word).stream())
                .map(outcome -> new OutcomeChoice(outcome, properties.getOrDefault("outcome." + outcome.word(), "")))
                .toList();
    }

    private static Map<String, String> sections(Map<String, String> properties) {
        var sections = new LinkedHashMap<String, String>();
        properties.forEach((name, heading) -> {
            if (name.startsWith(SECTION)) sections.put(name.substring(SECTION.length()), heading);
        });
        return sections;
    }

    public static List<String> words(String list) {
        return VisibleText.isEmpty(list)
                ? List.of()
                : Arrays.asList(VisibleText.of(list).split("\\s*,\\s*"));
    }

    private static List<FieldDefinition> fields(UserTask task) {
        return declared(task).stream().map(StepReader::field).toList();
    }

    static List<CamundaFormField> declared(UserTask task) {
        if (task.getExtensionElements() == null) return List.of();
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaFormData.class).list().stream()
                .flatMap(form -> form.getCamundaFormFields().stream())
                .toList();
    }

    /** @throws IllegalArgumentException if a limit is no number or a column is not written as {@link #columns} says */
    static FieldDefinition field(CamundaFormField field) {
        var constraints = new LinkedHashMap<String, String>();
        if (field.getCamundaValidation() != null)
            for (CamundaConstraint c : field.getCamundaValidation().getCamundaConstraints())
                constraints.put(
                        c.getCamundaName(),
                        Optional.ofNullable(c.getCamundaConfig()).orElse(""));
        var extra = new LinkedHashMap<String, String>();
        if (field.getCamundaProperties() != null)
            for (CamundaProperty p : field.getCamundaProperties().getCamundaProperties())
                extra.put(p.getCamundaId() == null ? p.getCamundaName() : p.getCamundaId(), p.getCamundaValue());
        return new FieldDefinition(
                field.getCamundaId(),
                field.getCamundaLabel(),
                field.getCamundaType(),
                "".equals(constraints.get("required")),
                bounds(constraints, extra),
                options(field),
                columns(extra.get("columns")),
                extra.getOrDefault("unit", ""),
                extra.getOrDefault("help", ""),
                field.getCamundaDefaultValue(),
                extra.getOrDefault("options", ""),
                extra.getOrDefault("number", ""));
    }

    private static FieldDefinition.Bounds bounds(Map<String, String> constraints, Map<String, String> extra) {
        return new FieldDefinition.Bounds(
                number(constraints.get("min")),
                number(constraints.get("max")),
                whole(constraints.get("minlength")),
                whole(constraints.get("maxlength")),
                Optional.ofNullable(whole(extra.get("minRows"))).orElse(0),
                "true".equals(extra.get("past")),
                constraints.getOrDefault("required", ""));
    }

    private static List<Option> options(CamundaFormField field) {
        return field.getCamundaValues().stream()
                .map(v -> new Option(v.getCamundaId(), v.getCamundaName()))
                .toList();
    }

    /**
     * Reads columns such as {@code source:enum(donation=捐赠|own=自筹)*;amount:money*;line:enum(@budget-lines)}; behind {@code @} is the
     * name of the records that give the options.
     *
     * @throws IllegalArgumentException if one has no name or no end
     */
    static List<Column> columns(String text) {
        if (VisibleText.isEmpty(text)) return List.of();
        var columns = new ArrayList<Column>();
        for (var part : VisibleText.of(text).split("\\s*;\\s*")) {
            var required = part.endsWith("*");
            var plain = required ? part.substring(0, part.length() - 1) : part;
            var colon = plain.indexOf(':');
            var type = plain.substring(colon + 1);
            var bracket = type.indexOf('(');
            if (colon < 1 || bracket >= 0 && !type.endsWith(")")) throw new IllegalArgumentException(part);
            var inside = bracket < 0 ? "" : type.substring(bracket + 1, type.length() - 1);
            columns.add(new Column(
                    plain.substring(0, colon),
                    bracket < 0 ? type : type.substring(0, bracket),
                    required,
                    inside.isEmpty() || inside.startsWith(RECORDS) ? List.of() : choices(inside),
                    inside.startsWith(RECORDS) ? inside.substring(RECORDS.length()) : ""));
        }
        return List.copyOf(columns);
    }

    private static List<Option> choices(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Option(VisibleText.of(pair[0]), VisibleText.of(pair[pair.length - 1])))
                .toList();
    }

    private static BigDecimal number(String text) {
        return VisibleText.isEmpty(text) ? null : new BigDecimal(text);
    }

    private static Integer whole(String text) {
        return VisibleText.isEmpty(text) ? null : Integer.valueOf(text);
    }

    /** Finds the flows by their source, because {@code bpmn:outgoing} is optional in a model. */
    public static List<SequenceFlow> leaving(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }
}

package org.xiangbang.engine.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.xiangbang.access.duties.Duty;
import org.xiangbang.calendar.Term;
import org.xiangbang.shared.Outcome;

/** Checks before the deployment what a model must contain and must not contain (modeling style: {@code processes/README.md}). */
@Component
class ModelCheck {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*(\\w+)\\.(\\w+)\\(([^(){}]*)\\)\\s*}");
    private static final Pattern ARGUMENT =
            Pattern.compile("\\s*(execution\\.processBusinessKey|'[^']*'|\\w+|-?\\d+)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*\\w+\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("[$#]\\{\\s*execution\\.processBusinessKey\\s*}");
    private static final Set<String> FORBIDDEN = Set.of(
            "scriptTask", "script", "taskListener", "executionListener", "connector", "manualTask", "inputOutput");
    private static final Set<String> FORBIDDEN_ATTRIBUTES =
            Set.of("class", "delegateExpression", "type", "topic", "resource", "scriptFormat", "assignee");

    private final ApplicationContext context;
    private final ModelSource source;

    ModelCheck(ApplicationContext context, ModelSource source) {
        this.context = context;
        this.source = source;
    }

    /** @throws ModelRefused naming the first element that is not allowed */
    void check(Map<String, byte[]> models) {
        var known = new HashMap<String, BpmnModelInstance>();
        var all = new HashMap<>(source.all());
        all.putAll(models);
        all.forEach((path, bytes) -> {
            if (path.endsWith(".bpmn")) known.put(key(path), read(path, bytes));
        });
        models.forEach((path, bytes) -> {
            if (path.endsWith(".bpmn")) new One(path, known.get(key(path)), new PropertiesCheck(known)).check(bytes);
        });
    }

    /** Returns the id of the process in that file. */
    private static String key(String path) {
        return path.replaceFirst("\\.bpmn$", "").replace('/', '-');
    }

    /** Is it a public method of a marked bean? Models may call no other method. */
    private boolean isCallable(String bean, String method) {
        if (!context.containsBean(bean) || context.findAnnotationOnBean(bean, ProcessBean.class) == null) return false;
        return Arrays.stream(context.getType(bean).getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class)
                .anyMatch(m -> m.getName().equals(method));
    }

    private boolean givesOptions(String bean) {
        return context.containsBean(bean) && context.isTypeMatch(bean, RecordOptions.class);
    }

    private static BpmnModelInstance read(String path, byte[] bytes) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
        } catch (ModelParseException e) {
            throw new ModelRefused(path, "-", "unreadable");
        }
    }

    private final class One {
        private final String path;
        private final BpmnModelInstance model;
        private final PropertiesCheck properties;
        private final Set<String> variables = new HashSet<>();

        One(String path, BpmnModelInstance model, PropertiesCheck properties) {
            this.properties = properties;
            this.path = path;
            this.model = model;
        }

        void check(byte[] bytes) {
            for (var process : model.getModelElementsByType(Process.class))
                must(process.getId().equals(key(path)), process.getId(), "key");
            elements(bytes);
            declare();
            model.getModelElementsByType(UserTask.class).forEach(this::humanStep);
            for (var start : model.getModelElementsByType(StartEvent.class))
                properties.refusal(start).ifPresent(reason -> must(false, start.getId(), reason));
            model.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
        }

        private void elements(byte[] bytes) {
            new ModelElements(bytes, path).forEach((element, id) -> {
                must(!FORBIDDEN.contains(element.getLocalName()), id, "forbidden");
                var attributes = element.getAttributes();
                for (int i = 0; i < attributes.getLength(); i++) {
                    var attribute = attributes.item(i);
                    if (CAMUNDA.equals(attribute.getNamespaceURI())
                            && FORBIDDEN_ATTRIBUTES.contains(attribute.getLocalName()))
                        must(element.getLocalName().equals("formField"), id, "forbidden");
                    expression(attribute.getNodeValue(), id);
                }
                if (element.getChildNodes().getLength() == 1) expression(element.getTextContent(), id);
            });
        }

        private void expression(String text, String id) {
            if (!ModelExpressions.isExpression(text)) return;
            var plain = text.strip();
            var call = CALL.matcher(plain);
            if (call.matches()) {
                must(isCallable(call.group(1), call.group(2)), id, "bean");
                for (var argument : call.group(3).split(","))
                    must(argument.isBlank() || ARGUMENT.matcher(argument).matches(), id, "expression");
            } else
                must(
                        Condition.parse(plain).isPresent()
                                || VARIABLE.matcher(plain).matches()
                                || BUSINESS_KEY.matcher(plain).matches(),
                        id,
                        "expression");
        }

        private void declare() {
            model.getModelElementsByType(UserTask.class).forEach(t -> variables.add(t.getId()));
            model.getModelElementsByType(CallActivity.class)
                    .forEach(c -> c.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaOut.class)
                            .list()
                            .forEach(o -> variables.add(o.getCamundaTarget())));
            for (var automatic : automatic()) {
                var name = automatic.getAttributeValueNs(CAMUNDA, "resultVariable");
                if (name != null) variables.add(name);
            }
            model.getModelElementsByType(Process.class)
                    .forEach(p -> variables.addAll(
                            StepReader.words(StepReader.properties(p).get("facts"))));
        }

        private List<BaseElement> automatic() {
            var all = new ArrayList<BaseElement>(model.getModelElementsByType(ServiceTask.class));
            all.addAll(model.getModelElementsByType(BusinessRuleTask.class));
            return all;
        }

        private void humanStep(UserTask task) {
            must(task.getId().matches("[a-z][A-Za-z0-9]*"), task.getId(), "id");
            var step = StepReader.read(task, 0);
            must(step.desk() != null && !step.desk().isBlank() && !step.desk().contains(","), step.id(), "desk");
            must(!step.form().guidance().isBlank(), step.id(), "guidance");
            var words = StepReader.words(StepReader.properties(task).get("outcomes"));
            must(
                    !words.isEmpty()
                            && words.stream().allMatch(w -> Outcome.named(w).isPresent()),
                    step.id(),
                    "outcome");
            must(step.duty() != null && Duty.named(step.duty()).isPresent(), step.id(), "duty");
            must(isTerm(step.timing().term()), step.id(), "term");
            PropertiesCheck.refusal(task).ifPresent(reason -> must(false, step.id(), reason));
            must(waits(task, step), step.id(), "waits");
            must(!step.multiInstance() || leavesPlainly(task), step.id(), "countersigning");
            must(!BulkSteps.says(task) || BulkSteps.fits(step), step.id(), "bulk");
            MovesCheck.refusal(task).ifPresent(reason -> must(false, step.id(), reason));
            step.form().fields().forEach(field -> field(step.id() + "." + field.id(), field));
        }

        private void field(String id, FieldDefinition field) {
            must(field.id() != null && field.label() != null && field.type() != null, id, "field");
            must(field.recordsAsked().allMatch(ModelCheck.this::givesOptions), id, "options");
        }

        /** A public notice has to name the step before it that posted it, and no other step may name one. */
        private boolean waits(UserTask task, StepDefinition step) {
            if (!Set.of("", "applicant", "review", "notice")
                    .contains(step.timing().waits())) return false;
            return step.timing().waits().equals("notice")
                    ? model.getModelElementById(step.timing().posting()) instanceof UserTask posting
                            && FlowReachability.goesBack(task, posting)
                    : step.timing().posting().isEmpty();
        }

        /**
         * The engine ignores conditions and default flows of a multi-instance activity, so the activity has a single plain flow
         * and a gateway after it decides.
         */
        private static boolean leavesPlainly(UserTask task) {
            var leaving = StepReader.leaving(task);
            return task.getDefault() == null
                    && leaving.size() == 1
                    && leaving.get(0).getConditionExpression() == null;
        }

        private boolean isTerm(String term) {
            try {
                return term != null && Term.parse(term) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        private void flow(SequenceFlow flow) {
            if (flow.getConditionExpression() == null) return;
            var condition = Condition.parse(flow.getConditionExpression().getTextContent());
            must(condition.isPresent(), flow.getId(), "condition");
            must(variables.contains(condition.get().variable()), flow.getId(), "variable");
        }

        private void must(boolean holds, String element, String reason) {
            if (!holds) throw new ModelRefused(path, element, reason);
        }
    }
}

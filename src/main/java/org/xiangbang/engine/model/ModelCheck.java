package org.xiangbang.engine.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.xiangbang.access.duties.Duty;
import org.xiangbang.calendar.Term;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.VisibleText;

/** Checks before the deployment what a model must contain and must not contain (modeling style: {@code processes/README.md}). */
@Component
class ModelCheck {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ApplicationContext context;
    private final ContentCheck content;
    private final ModelSource source;

    ModelCheck(ApplicationContext context, ContentCheck content, ModelSource source) {
        this.context = context;
        this.content = content;
        this.source = source;
    }

    /**
     * @return the processes of the models
     * @throws ModelRefused naming the first element that is not allowed
     */
    List<Process> check(Map<String, byte[]> models) {
        var known = new HashMap<String, Optional<BpmnModelInstance>>();
        var properties = new PropertiesCheck(process -> known.computeIfAbsent(process, key -> find(key, models)));
        var processes = new ArrayList<Process>();
        models.forEach((path, bytes) -> {
            if (!path.endsWith(".bpmn")) return;
            var model = read(path, bytes);
            new One(path, model, properties).check(bytes);
            processes.addAll(model.getModelElementsByType(Process.class));
        });
        return processes;
    }

    /** Finds the model of that process, also one that is not being deployed now. */
    private Optional<BpmnModelInstance> find(String process, Map<String, byte[]> models) {
        var all = new HashMap<>(source.all());
        all.putAll(models);
        return all.entrySet().stream()
                .filter(model ->
                        model.getKey().endsWith(".bpmn") && key(model.getKey()).equals(process))
                .map(model -> read(model.getKey(), model.getValue()))
                .findFirst();
    }

    /** Returns the id of the process in that file. */
    private static String key(String path) {
        return path.replaceFirst("\\.bpmn$", "").replace('/', '-');
    }

    private boolean givesOptions(String bean) {
        return context.containsBean(bean) && context.isTypeMatch(bean, RecordOptions.class);
    }

    private boolean isFact(String word) {
        return context.containsBean(StepFact.BEAN + word) && context.isTypeMatch(StepFact.BEAN + word, StepFact.class);
    }

    private static BpmnModelInstance read(String path, byte[] bytes) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
        } catch (ModelException e) {
            throw ModelRefused.unreadable(path, e);
        }
    }

    /** Returns its id; what kind of element it is if it has none. */
    private static String named(BaseElement element) {
        return element.getId() == null ? element.getElementType().getTypeName() : element.getId();
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
            processes();
            content.check(path, bytes);
            declare();
            model.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
            for (var call : model.getModelElementsByType(CallActivity.class))
                must(isAboutCase(call), named(call), "call");
            model.getModelElementsByType(UserTask.class).forEach(this::humanStep);
            for (var start : model.getModelElementsByType(StartEvent.class))
                properties.refusal(start).ifPresent(reason -> must(false, named(start), reason));
            var drawing = new DrawingCheck(model);
            must(drawing.hasPicture(), "-", "no-picture");
            drawing.undrawn().ifPresent(element -> must(false, named(element), "not-drawn"));
        }

        private void processes() {
            var processes = model.getModelElementsByType(Process.class);
            must(!processes.isEmpty(), "-", "no-process");
            for (var process : processes) {
                must(key(path).equals(process.getId()), named(process), "key");
                must(process.isExecutable(), process.getId(), "not-executable");
                must(isStartable(process), process.getId(), "not-startable");
                properties.refusal(process).ifPresent(reason -> must(false, process.getId(), reason));
            }
        }

        /** Another start by a message or a timer than one beside a case would begin a case of which nothing is known. */
        private static boolean isStartable(Process process) {
            return process.getFlowElements().stream()
                    .anyMatch(element -> element instanceof StartEvent start
                            && (start.getEventDefinitions().isEmpty()
                                    || StepReader.properties(start).containsKey("raisedBy")));
        }

        /** What is called has to know the case. */
        private static boolean isAboutCase(CallActivity call) {
            return call.getExtensionElements() != null
                    && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                            .anyMatch(in -> in.getCamundaBusinessKey() != null);
        }

        private void declare() {
            model.getModelElementsByType(UserTask.class).forEach(t -> variables.add(t.getId()));
            model.getModelElementsByType(CamundaOut.class).forEach(o -> variables.add(o.getCamundaTarget()));
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
            must(task.getId() != null && task.getId().matches("[a-z][A-Za-z0-9]*"), named(task), "id");
            StepReader.declared(task).forEach(field -> written(task, field));
            var step = StepReader.read(task, 0);
            must(!VisibleText.isEmpty(step.desk()) && !step.desk().contains(","), step.id(), "desk");
            must(!VisibleText.isEmpty(step.form().guidance()), step.id(), "guidance");
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
            must(decides(step.form().decides()), step.id(), "decides");
            must(!step.multiInstance() || leavesPlainly(task), step.id(), "countersigning");
            must(!BulkSteps.says(task) || BulkSteps.fits(step), step.id(), "bulk");
            MovesCheck.refusal(task).ifPresent(reason -> must(false, step.id(), reason));
            step.form().fields().forEach(field -> field(step.id() + "." + field.id(), field));
        }

        private void written(UserTask task, CamundaFormField field) {
            try {
                StepReader.field(field);
            } catch (IllegalArgumentException e) {
                must(false, task.getId() + "." + field.getCamundaId(), "field-form");
            }
        }

        private void field(String id, FieldDefinition field) {
            must(field.id() != null && field.label() != null && field.type() != null, id, "field");
            must(field.options().stream().allMatch(o -> o.id() != null && o.label() != null), id, "field");
            must(field.recordsAsked().allMatch(ModelCheck.this::givesOptions), id, "options");
        }

        private boolean decides(List<String> facts) {
            return facts.equals(List.of(StepFact.NOTHING)) || facts.stream().allMatch(ModelCheck.this::isFact);
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
            must(isNode(flow.getAttributeValue("sourceRef")), named(flow), "flow-end");
            must(isNode(flow.getAttributeValue("targetRef")), named(flow), "flow-end");
            if (flow.getConditionExpression() == null) return;
            var condition = Condition.parse(flow.getConditionExpression().getTextContent());
            must(condition.isPresent(), named(flow), "condition");
            must(variables.contains(condition.get().variable()), named(flow), "variable");
        }

        private boolean isNode(String id) {
            return id != null && model.getModelElementById(id) instanceof FlowNode;
        }

        private void must(boolean holds, String element, String reason) {
            if (!holds) throw new ModelRefused(path, element, reason);
        }
    }
}

package org.xiangbang.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.xiangbang.engine.source.BpmnReader;
import org.xiangbang.engine.source.ModelSource;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.VisibleText;

/** Checks before the deployment what a model must contain and must not contain (modeling style: {@code processes/README.md}). */
@Component
class ModelCheck {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ApplicationContext context;
    private final ContentCheck content;
    private final ModelSource source;
    private final BpmnReader reader;

    ModelCheck(ApplicationContext context, ContentCheck content, ModelSource source, BpmnReader reader) {
        this.context = context;
        this.content = content;
        this.source = source;
        this.reader = reader;
    }

    /**
     * @return the processes of the models
     * @throws ModelRefused naming the first element that is not allowed
     */
    List<Process> check(Map<String, byte[]> models) {
        var read = new Read(models);
        var properties = new PropertiesCheck(read::process);
        var processes = new ArrayList<Process>();
        models.keySet().stream().filter(ModelCheck::isModel).forEach(path -> {
            var model = read.at(path);
            new One(path, model, properties).check();
            processes.addAll(model.getModelElementsByType(Process.class));
        });
        return processes;
    }

    /** The models that are being deployed, and those of the program that these refer to. Each is read once, when it is asked for. */
    private final class Read {
        private final Map<String, byte[]> deployed;
        private final Map<String, BpmnModelInstance> known = new HashMap<>();

        Read(Map<String, byte[]> deployed) {
            this.deployed = deployed;
        }

        BpmnModelInstance at(String path) {
            var read = known.get(path);
            if (read == null) known.put(path, read = read(path));
            return read;
        }

        private BpmnModelInstance read(String path) {
            try {
                return reader.read(
                        deployed.containsKey(path)
                                ? deployed.get(path)
                                : source.all().get(path));
            } catch (ModelException e) {
                throw ModelRefused.unreadable(path, e);
            }
        }

        Optional<BpmnModelInstance> process(String process) {
            return Stream.concat(deployed.keySet().stream(), source.all().keySet().stream())
                    .filter(path -> isModel(path) && key(path).equals(process))
                    .findFirst()
                    .map(this::at);
        }
    }

    private static boolean isModel(String path) {
        return path.endsWith(".bpmn");
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

        void check() {
            processes();
            content.check(path, ModelExpressions.document(model));
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

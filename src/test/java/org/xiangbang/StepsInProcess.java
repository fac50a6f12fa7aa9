package org.xiangbang;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** Looks at steps and does them as the interface would, without it: the way of a case, where the interface is not the subject. */
@Component
class StepsInProcess implements StepAccess {
    private final HumanStep steps;
    private final OpenSteps open;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Proofs proofs;

    StepsInProcess(HumanStep steps, OpenSteps open, Accounts accounts, ObjectMapper json, Proofs proofs) {
        this.steps = steps;
        this.open = open;
        this.accounts = accounts;
        this.json = json;
        this.proofs = proofs;
    }

    @Override
    public List<Journey.Open> waiting(String caseNo) {
        return open.of(caseNo).stream()
                .map(step -> new Journey.Open(step.step(), step.desk().id()))
                .toList();
    }

    @Override
    public JsonNode look(String caseNo, Journey.Open wanted) {
        var task = open.of(caseNo).stream()
                .filter(s -> s.step().equals(wanted.step()) && s.desk().id().equals(wanted.desk()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(wanted + " is not open"));
        return json(steps.open(task.taskId(), official(wanted.desk())));
    }

    private JsonNode json(TaskView view) {
        var task = json.createObjectNode();
        task.put("id", view.taskId());
        task.put("process", view.definition().process());
        task.put("step", view.definition().id());
        var fields = task.putArray("fields");
        for (var field : view.definition().form().fields()) {
            ObjectNode asked = json.valueToTree(field);
            asked.put("name", field.label());
            asked.set("value", json.valueToTree(view.values().get(field.id())));
            fields.add(asked);
        }
        return task;
    }

    @Override
    public JsonNode complete(Journey.Ready ready) {
        Map<String, Object> fields = json.convertValue(ready.form().get("fields"), new TypeReference<>() {});
        var form = new StepForm(
                ready.form().get("outcome").toString(),
                ready.form().get("opinion").toString(),
                fields,
                List.of());
        var by = official(ready.login());
        return json.valueToTree(steps.complete(ready.id(), form, by, proofs.of(ready.step(), by)));
    }

    private Official official(String login) {
        return accounts.official(login).orElseThrow();
    }
}

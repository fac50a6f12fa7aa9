package org.xiangbang.engine.step;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.CallEnded;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.PathTaken;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.OfficialAct;

/** Stores who did a step: for the trace, for the separation of duties, and for a second person who comes too late. */
@Component
class StepRecording {
    private final Duties duties;
    private final StepClocks clocks;
    private final ApplicationEventPublisher acts;
    private final CompletedSteps completed;
    private final StepWorkRegistry works;
    private final Definitions definitions;
    private final Clock clock;

    StepRecording(
            Duties duties,
            StepClocks clocks,
            ApplicationEventPublisher acts,
            CompletedSteps completed,
            StepWorkRegistry works,
            Definitions definitions,
            Clock clock) {
        this.duties = duties;
        this.clocks = clocks;
        this.acts = acts;
        this.completed = completed;
        this.works = works;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @return when the step was completed */
    Instant completed(EnteredStep entered, StepInput input) {
        var at = clock.instant();
        var step = entered.definition();
        clocks.completed(entered.task(), step, input.outcome());
        var persons = entered.seat().persons(input.by());
        duties.record(input.caseNo(), persons, step.duty(), step.id(), input.desk(), at);
        publish("complete", entered, input);
        return at;
    }

    /**
     * Stores what the completed step led to, for a person who wants to recall it.
     *
     * @param round the round of countersigning, or null
     */
    void followed(EnteredStep entered, StepInput input, Instant at, String round, ActContext.Trail led) {
        completed.add(entered.task(), entered.by(), input.outcome(), at, round, led, barrier(entered.task(), led));
    }

    /** Records a decision that waits for signers in the trace. It has no other effect yet. */
    void held(EnteredStep entered, StepInput input) {
        publish("hold", entered, input);
    }

    private void publish(String act, EnteredStep entered, StepInput input) {
        var step = entered.definition();
        acts.publishEvent(new OfficialAct(
                input.caseNo(),
                input.by(),
                input.desk(),
                act,
                input.process(),
                input.step(),
                input.outcome().word(),
                input.opinion(),
                plain(input.fields()),
                documents(input, step),
                String.join(",", step.rules()),
                entered.seat().principal().orElse(null)));
    }

    /** Returns the documents that go with the opinion and those named in fields, each once. */
    private static List<String> documents(StepInput input, StepDefinition step) {
        var all = new ArrayList<>(input.documents());
        step.form().fields().stream()
                .filter(f -> f.type().equals("document"))
                .flatMap(f -> input.list(f.id()).stream())
                .filter(id -> !all.contains(id))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Map<String, Object> plain(Map<?, ?> fields) {
        var plain = new LinkedHashMap<String, Object>();
        fields.forEach((id, value) -> plain.put((String) id, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Money money) return money.yuan();
        if (value instanceof LocalDate date) return date.toString();
        if (value instanceof Map<?, ?> row) return plain(row);
        if (value instanceof List<?> list)
            return list.stream().map(StepRecording::plain).toList();
        return value;
    }

    /**
     * Says what forbids recalling the step. Only plain routing may have followed, into and out of called processes too, and the
     * module must be able to undo its records.
     *
     * @return suffix of the refusal's sentence under {@code engine.take-back-}; null if nothing forbids it
     */
    private String barrier(OpenTask task, ActContext.Trail led) {
        if (works.of(task.process(), task.step()).filter(w -> !w.undoable()).isPresent()) return "record";
        for (var taken : led.way()) {
            if (taken.kind() != PathTaken.Kind.ENTERED) continue;
            var element = definitions.model(taken.process(), taken.version()).getModelElementById(taken.element());
            if (element instanceof EndEvent end) {
                if (!isPlain(end) || led.calls().stream().noneMatch(call -> ended(call, taken))) return "ended";
            } else if (!isRouting(element)) return "automatic";
        }
        return led.way().stream().anyMatch(taken -> endsAnother(task, taken)) ? "others" : null;
    }

    private static boolean isPlain(EndEvent end) {
        return end.getEventDefinitions().isEmpty();
    }

    /** Is it the end of a called process, so that its caller went on? */
    private static boolean ended(CallEnded call, PathTaken end) {
        return call.process().equals(end.process()) && call.businessKey().equals(end.businessKey());
    }

    /** Is the element plain routing? A sub-process is, unless an event starts it. */
    private static boolean isRouting(ModelElementInstance element) {
        return element instanceof UserTask
                || element instanceof Gateway
                || element instanceof CallActivity
                || element instanceof SubProcess
                || element instanceof StartEvent start
                        && start.getEventDefinitions().isEmpty();
    }

    /** Did a step end with it that does not belong to the countersigners of the same round? */
    private static boolean endsAnother(OpenTask task, PathTaken taken) {
        return taken.kind() != PathTaken.Kind.ENTERED
                && taken.kind() != PathTaken.Kind.LEFT
                && taken.kind() != PathTaken.Kind.FLOW
                && taken.kind() != PathTaken.Kind.STRAIGHT_BACK
                && taken.kind() != PathTaken.Kind.REVOKED
                && !taken.element().equals(task.step());
    }
}

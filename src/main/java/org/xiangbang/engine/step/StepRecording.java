package org.xiangbang.engine.step;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.EndedCalls;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.OfficialAct;

/** Stores who did a step: for the trace, for the separation of duties, and for a second person who comes too late. */
@Component
class StepRecording {
    private final Duties duties;
    private final StepClocks clocks;
    private final ApplicationEventPublisher acts;
    private final CompletedSteps completed;
    private final EndedCalls calls;
    private final RecallBarrier barrier;
    private final Clock clock;

    StepRecording(
            Duties duties,
            StepClocks clocks,
            ApplicationEventPublisher acts,
            CompletedSteps completed,
            EndedCalls calls,
            RecallBarrier barrier,
            Clock clock) {
        this.duties = duties;
        this.clocks = clocks;
        this.acts = acts;
        this.completed = completed;
        this.calls = calls;
        this.barrier = barrier;
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
        var followed = led.offered().stream().map(StepEvent.Offered::taskId).toList();
        var forbids = barrier.of(entered.task(), led);
        completed.add(entered.task(), entered.by(), input.outcome(), at, round, followed, forbids);
        if (forbids == null) calls.add(entered.task().taskId(), led.calls());
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
}

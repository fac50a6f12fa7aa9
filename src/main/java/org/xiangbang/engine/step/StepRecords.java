package org.xiangbang.engine.step;

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
import org.xiangbang.shared.Money;
import org.xiangbang.shared.OfficialAct;

/** Keeps who did a step: for the trace, for separation of duties, and for whoever comes second. */
@Component
class StepRecords {
    private final Duties duties;
    private final StepClocks clocks;
    private final ApplicationEventPublisher acts;

    StepRecords(Duties duties, StepClocks clocks, ApplicationEventPublisher acts) {
        this.duties = duties;
        this.clocks = clocks;
        this.acts = acts;
    }

    void add(TaskGate.Entered entered, StepInput input, Instant at) {
        var step = entered.definition();
        clocks.completed(entered.task(), step, input.outcome());
        var persons = entered.seat().persons(input.by());
        duties.record(input.caseNo(), persons, step.duty(), step.id(), input.desk(), at);
        publish("complete", entered, input);
    }

    /** A decision that waits for signers is in the trace and counts for nothing yet. */
    void held(TaskGate.Entered entered, StepInput input) {
        publish("hold", entered, input);
    }

    private void publish(String act, TaskGate.Entered entered, StepInput input) {
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

    /** Documents that go with the opinion and those named in fields, each once. */
    private static List<String> documents(StepInput input, StepDefinition step) {
        var all = new ArrayList<>(input.documents());
        step.fields().stream()
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
            return list.stream().map(StepRecords::plain).toList();
        return value;
    }
}

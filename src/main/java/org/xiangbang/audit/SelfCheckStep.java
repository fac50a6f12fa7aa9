package org.xiangbang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.Milestones;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Violation;

/** The self-check (自验): the organization compares what it did with what it promised, item by item. */
@StepWorkFor(process = SelfcheckProcess.KEY, step = SelfcheckProcess.SELF_CHECK, formerly = AcceptanceProcess.KEY)
class SelfCheckStep implements StepWork {
    private final Acceptances acceptances;
    private final Milestones milestones;

    SelfCheckStep(Acceptances acceptances, Milestones milestones) {
        this.acceptances = acceptances;
        this.milestones = milestones;
    }

    @Override
    public void check(StepInput in, Findings found) {
        var items = items(in);
        var times = items.stream().collect(Collectors.groupingBy(Acceptance.Item::name, Collectors.counting()));
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.planned() < 0)
                found.add(new Violation("acceptanceItems[%d].planned".formatted(i), "field.min", 0));
            if (item.done() < 0) found.add(new Violation("acceptanceItems[%d].done".formatted(i), "field.min", 0));
            if (times.get(item.name()) > 1)
                found.add(new Violation("acceptanceItems[%d].item".formatted(i), "audit.item-twice", item.name()));
        }
    }

    @Override
    public void record(StepInput in) {
        acceptances.open(
                in.caseNo(),
                in.text("maintainer"),
                in.text("summary"),
                CheckLevel.firstFor(in.file().region()),
                items(in));
    }

    /** Lists one row for each milestone without a count, which the organization enters. */
    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        var rows = milestones.of(file.caseNo()).stream()
                .map(milestone -> Map.of("item", milestone.content()))
                .toList();
        return rows.isEmpty() ? Map.of() : Map.of("acceptanceItems", rows);
    }

    private static List<Acceptance.Item> items(StepInput in) {
        var items = new ArrayList<Acceptance.Item>();
        for (var row : in.rows("acceptanceItems"))
            items.add(new Acceptance.Item(
                    items.size() + 1,
                    (String) row.get("item"),
                    (String) row.get("unit"),
                    (Long) row.get("planned"),
                    (Long) row.get("done"),
                    null,
                    (String) row.get("proof"),
                    null));
        return items;
    }
}

package org.xiangbang.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.Worded;

/**
 * The checks 初验, 复验 and 终验: a level counts every item and decides that the work is accepted, to be rectified by a date, or not
 * accepted.
 */
@StepWorkFor(
        process = AcceptanceProcess.KEY,
        step = {AcceptanceProcess.VILLAGE_CHECK, AcceptanceProcess.TOWNSHIP_CHECK})
class LevelCheck implements StepWork {
    final Acceptances acceptances;
    private final Clock clock;

    LevelCheck(Acceptances acceptances, Clock clock) {
        this.acceptances = acceptances;
        this.clock = clock;
    }

    @Override
    public void check(StepInput in, Findings found) {
        var acceptance = acceptances.current(in.caseNo());
        if (in.outcome() == Outcome.RETURN) {
            found.check(() -> acceptance.mayBeReturned(CheckLevel.at(in.step())).orThrow());
            found.check(() -> rectifyBy(in));
        }
        counts(in, acceptance, found);
    }

    private void rectifyBy(StepInput in) {
        var by = in.date("rectifyBy");
        var today = LocalDate.now(clock);
        if (by == null) throw new FormRefused("rectifyBy", "field.required");
        if (!by.isAfter(today)) throw new FormRefused("rectifyBy", "audit.rectify-in-future", today);
    }

    /** Checks the counts. To accept, every item has to be counted, and a count below the plan has to be explained. */
    private static void counts(StepInput in, Acceptance acceptance, Findings found) {
        var items = acceptance.items().stream().collect(Collectors.toMap(Acceptance.Item::name, item -> item));
        var open = new HashSet<>(items.keySet());
        int row = 0;
        for (var count : in.rows("verified")) {
            var name = (String) count.get("item");
            var prefix = "verified[%d].".formatted(row++);
            var item = items.get(name);
            if (item == null) found.add(new Violation(prefix + "item", "audit.item-unknown", name));
            else if (!open.remove(name)) found.add(new Violation(prefix + "item", "audit.item-twice", name));
            else if (in.outcome() == Outcome.APPROVE) shortfall(prefix, item, count, found);
        }
        if (in.outcome() == Outcome.APPROVE && !open.isEmpty())
            found.add(new Violation("verified", "audit.item-not-counted", new Worded.Names(List.copyOf(open))));
    }

    private static void shortfall(String prefix, Acceptance.Item item, Map<String, Object> count, Findings found) {
        var verified = (Long) count.get("verified");
        if (verified < 0) found.add(new Violation(prefix + "verified", "field.min", 0));
        if (verified < item.planned() && count.get("note") == null)
            found.add(new Violation(prefix + "note", "audit.shortfall-explained", verified, item.planned()));
    }

    @Override
    public void record(StepInput in) {
        round(in);
    }

    /** @return the number of the check */
    final int round(StepInput in) {
        for (var count : in.rows("verified"))
            acceptances.verified(
                    in.caseNo(), (String) count.get("item"), (Long) count.get("verified"), (String) count.get("note"));
        return acceptances.checked(
                in.caseNo(),
                new Acceptance.Check(
                        0,
                        CheckLevel.at(in.step()),
                        in.outcome(),
                        in.has("record") ? in.text("record") : in.opinion(),
                        in.outcome() == Outcome.RETURN ? in.date("rectifyBy") : null,
                        null,
                        in.by().name()));
    }

    /** Lists the items by name without a number, because the level has to count them itself. */
    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        return acceptances
                .find(file.caseNo())
                .map(acceptance -> Map.<String, Object>of(
                        "verified",
                        acceptance.items().stream()
                                .map(item -> Map.of("item", item.name()))
                                .toList()))
                .orElse(Map.of());
    }
}

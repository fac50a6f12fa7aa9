package org.xiangbang.projects.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.matching.Pairing;
import org.xiangbang.needs.Targets;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.Milestone;
import org.xiangbang.projects.Plan;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Schedule;
import org.xiangbang.shared.Violation;

/** A checked proposal form in the form that the project's records need (rules 4.3). */
public record Proposal(
        Plan plan,
        String need,
        Money amount,
        List<BudgetLine> budget,
        List<Milestone> milestones,
        Pairing.Form pairing) {

    static Proposal of(StepInput in) {
        return new Proposal(
                plan(in),
                in.text("need"),
                in.money("amount"),
                budget(in.rows("budget")),
                milestones(in.rows("milestones")),
                Pairing.Form.named(in.text("pairing")));
    }

    /** Returns the violations that only show when fields, each right by itself, are compared. */
    List<Violation> violations() {
        var wrong = new ArrayList<Violation>();
        var schedule = plan.schedule();
        if (schedule.reversed())
            wrong.add(new Violation("endsOn", "projects.end-before-start", schedule.startsOn(), schedule.endsOn()));
        sum("budget", budget, amount).ifPresent(wrong::add);
        for (int i = 0; i < milestones.size(); i++) {
            if (!schedule.contains(milestones.get(i).plannedOn()))
                wrong.add(new Violation(
                        "milestones[%d].plannedOn".formatted(i),
                        "projects.milestone-outside",
                        schedule.startsOn(),
                        schedule.endsOn()));
        }
        return wrong;
    }

    /** Checks that the budget lines add up to the amount; if not, the violation names both sums. */
    public static Optional<Violation> sum(String field, List<BudgetLine> lines, Money amount) {
        var sum = Money.sum(lines.stream().map(BudgetLine::amount).toList());
        return sum.equals(amount)
                ? Optional.empty()
                : Optional.of(new Violation(field, "projects.budget-sum", sum, amount));
    }

    public static List<BudgetLine> budget(List<Map<String, Object>> rows) {
        var no = new AtomicInteger();
        return rows.stream()
                .map(row -> new BudgetLine(
                        no.incrementAndGet(), (String) row.get("source"), (String) row.get("purpose"), (Money)
                                row.get("amount")))
                .toList();
    }

    private static List<Milestone> milestones(List<Map<String, Object>> rows) {
        var no = new AtomicInteger();
        return rows.stream()
                .map(row -> new Milestone(
                        no.incrementAndGet(), (String) row.get("content"), (LocalDate) row.get("plannedOn"), null))
                .toList();
    }

    private static Plan plan(StepInput in) {
        return new Plan(
                in.text("title"),
                in.text("place"),
                in.text("kind"),
                in.text("nature"),
                in.text("summary"),
                in.text("beneficiaries"),
                in.number("households"),
                in.number("people"),
                new Targets(in.text("outputTarget"), in.text("benefitTarget"), in.text("satisfactionTarget")),
                in.text("partners"),
                new Schedule(in.date("startsOn"), in.date("endsOn")));
    }
}

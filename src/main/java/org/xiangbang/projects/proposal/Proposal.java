package org.xiangbang.projects.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.matching.Pairing;
import org.xiangbang.needs.Targets;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.Milestone;
import org.xiangbang.projects.Plan;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
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
                pairing(in));
    }

    /** Compares fields that may each be right by itself. */
    static void compare(StepInput in, Findings found) {
        found.check(() -> {
            var schedule = schedule(in);
            if (schedule.reversed())
                throw new FormRefused("endsOn", "projects.end-before-start", schedule.startsOn(), schedule.endsOn());
        });
        found.check(() ->
                sum("budget", budget(in.rows("budget")), in.money("amount")).ifPresent(found::add));
        found.check(
                () -> outside(schedule(in), milestones(in.rows("milestones"))).forEach(found::add));
    }

    private static Stream<Violation> outside(Schedule schedule, List<Milestone> milestones) {
        return IntStream.range(0, milestones.size())
                .filter(i -> !schedule.contains(milestones.get(i).plannedOn()))
                .mapToObj(i -> new Violation(
                        "milestones[%d].plannedOn".formatted(i),
                        "projects.milestone-outside",
                        schedule.startsOn(),
                        schedule.endsOn()));
    }

    static Pairing.Form pairing(StepInput in) {
        return Pairing.Form.named(in.text("pairing"));
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
                schedule(in));
    }

    private static Schedule schedule(StepInput in) {
        return new Schedule(in.date("startsOn"), in.date("endsOn"));
    }
}

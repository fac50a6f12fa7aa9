package org.xiangbang.projects.agreement;

import java.util.ArrayList;
import java.util.List;
import org.xiangbang.projects.Tranche;
import org.xiangbang.projects.agreement.AgreementTerms.PlannedTranche;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Violation;

/**
 * The tranches of an agreement. They are computed from a published pattern or agreed on one by one, and always add up to the
 * amount.
 *
 * @param milestones how many milestones the project has
 * @param retentionPercent the part kept back from the tranche at acceptance; zero for none
 * @param retentionMonths months after acceptance, zero if not given
 */
record AgreementPlan(Money amount, int milestones, int retentionPercent, int retentionMonths) {
    private static final String OWN = "own";
    private static final String LAST = "last";
    private static final int WHOLE = 10_000;

    /**
     * A row of the decision table {@code projects-tranche-plan}.
     *
     * @param share percent of the amount
     * @param milestone a number, {@code last}, or empty
     * @param months of retention, zero for none
     */
    record Row(int share, Tranche.Due due, String milestone, int months, String source) {}

    /** A tranche that was agreed on freely. Its milestone is zero where none was named. */
    record OwnRow(Tranche.Due due, int milestone, Money amount) {}

    /**
     * Computes the pattern's tranches in order of payment. The last one gets the fen that are left over from rounding.
     *
     * @throws FormRefused if the project has too few milestones for the pattern, or the retention does not fit it
     */
    List<PlannedTranche> from(List<Row> pattern) {
        Findings.together(() -> withRetention(pattern).forEach(this::months), () -> fits(pattern));
        var rows = withRetention(pattern);
        var planned = new ArrayList<PlannedTranche>();
        var left = amount;
        int reached = 0;
        for (var row : rows) {
            var last = planned.size() == rows.size() - 1;
            var part = last ? left : amount.share(row.share() * 100);
            left = left.minus(part);
            var milestone = row.due() == Tranche.Due.MILESTONE ? milestone(row, reached) : null;
            if (milestone != null) reached = milestone;
            planned.add(new PlannedTranche(
                    Tranche.planned(planned.size() + 1, row.share() * 100, part, row.due(), milestone, months(row)),
                    row.source()));
        }
        return planned;
    }

    private List<Row> withRetention(List<Row> pattern) {
        var own = pattern.stream().filter(r -> r.due() == Tranche.Due.RETENTION).findFirst();
        if (own.isPresent()
                && retentionPercent > 0
                && retentionPercent != own.get().share())
            throw new FormRefused(
                    "retentionPercent",
                    "agreement.retention-of-pattern",
                    own.get().share());
        if (own.isPresent() || retentionPercent == 0) return pattern;
        var rows = new ArrayList<>(pattern);
        var settling = rows.remove(rows.size() - 1);
        rows.add(new Row(
                settling.share() - retentionPercent, settling.due(), settling.milestone(), 0, settling.source()));
        rows.add(new Row(retentionPercent, Tranche.Due.RETENTION, "", 0, settling.source()));
        return rows;
    }

    private Integer months(Row row) {
        if (row.due() != Tranche.Due.RETENTION) return null;
        if (retentionMonths == 0 && row.months() == 0) throw new FormRefused("retentionMonths", "field.required");
        return retentionMonths == 0 ? row.months() : retentionMonths;
    }

    private void fits(List<Row> pattern) {
        int reached = 0;
        for (var row : pattern) if (row.due() == Tranche.Due.MILESTONE) reached = milestone(row, reached);
    }

    private int milestone(Row row, int reached) {
        var number = row.milestone().equals(LAST) ? milestones : Integer.parseInt(row.milestone());
        if (number > milestones || number <= reached)
            throw new FormRefused("template", "agreement.too-few-milestones", milestones);
        return number;
    }

    /** @throws FormRefused unless the rows are in order, name milestones of the project, and add up to the amount */
    List<PlannedTranche> own(List<OwnRow> rows) {
        if (rows.isEmpty()) throw new FormRefused("ownTranches", "field.required");
        agree(rows);
        var planned = new ArrayList<PlannedTranche>();
        for (var row : rows)
            planned.add(new PlannedTranche(
                    Tranche.planned(
                            planned.size() + 1,
                            basisPoints(row.amount()),
                            row.amount(),
                            row.due(),
                            row.due() == Tranche.Due.MILESTONE ? row.milestone() : null,
                            months(row)),
                    OWN));
        return planned;
    }

    private Integer months(OwnRow row) {
        return months(new Row(0, row.due(), "", 0, OWN));
    }

    private void agree(List<OwnRow> rows) {
        var found = new Findings();
        found.check(() -> rows.forEach(this::months));
        var sum = Money.sum(rows.stream().map(OwnRow::amount).toList());
        if (!sum.equals(amount))
            found.add(new Violation("ownTranches", "agreement.tranches-sum", sum.yuan(), amount.yuan()));
        for (int i = 0; i < rows.size(); i++) inOrder(rows, i, found);
        found.orThrow(List.of());
    }

    private void inOrder(List<OwnRow> rows, int i, Findings found) {
        var field = "ownTranches[%d]".formatted(i);
        var row = rows.get(i);
        if (!row.amount().isPositive()) found.add(new Violation(field + ".amount", "field.money.positive"));
        if (row.due() == Tranche.Due.MILESTONE && (row.milestone() < 1 || row.milestone() > milestones))
            found.add(new Violation(field + ".milestone", "agreement.no-such-milestone", milestones));
        if (i == 0) return;
        var earlier = rows.get(i - 1);
        var backwards = row.due().compareTo(earlier.due()) < 0
                || (row.due() == earlier.due()
                        && (row.due() != Tranche.Due.MILESTONE || row.milestone() <= earlier.milestone()));
        if (backwards) found.add(new Violation(field + ".trigger", "agreement.tranches-in-order"));
    }

    private int basisPoints(Money part) {
        return Math.toIntExact(Math.multiplyExact(part.fen(), WHOLE) / amount.fen());
    }
}

package org.xiangbang.projects.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xiangbang.projects.Milestone;
import org.xiangbang.projects.Project.Status;
import org.xiangbang.projects.agreement.AgreementTerms.Item;
import org.xiangbang.shared.Money;

/**
 * How far a project has come, and what an official should look at.
 *
 * @param agreed the agreement's amount
 * @param report the last one that was verified, null before the first
 * @param spent what the closing found, else what the last verified report says
 * @param lastHeard when the organization last reported, or else when the work began; null before that
 * @param status that of the project: a warning ends when the work is over
 */
record ImplementationProgress(
        Money agreed,
        List<Item> items,
        List<Milestone> milestones,
        ImplementationReport report,
        Money spent,
        LocalDate lastHeard,
        LocalDate today,
        Status status) {

    /** Days without a report after which the county is warned (lifecycle P7, two months). */
    static final int SILENT_DAYS = 60;

    private static final int WHOLE = 10_000;

    /** The reason for a warning. */
    public enum Warning {
        BEHIND_PLAN,
        NO_REPORT,
        QUARTER_WITHOUT_REPORT,
        SPENDING_AHEAD;

        /** The word that rows and message keys use: {@code behind-plan}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ImplementationProgress {
        items = List.copyOf(items);
        milestones = List.copyOf(milestones);
    }

    /**
     * Returns the work done in basis points: the mean over the items. Each item counts the same and never for more than 100 %
     * (ours, decision 0043).
     */
    public int doneShare() {
        if (report == null || items.isEmpty()) return 0;
        long sum = items.stream()
                .mapToLong(i -> Math.min(WHOLE, report.done(i.name()) * WHOLE / i.planned()))
                .sum();
        return Math.toIntExact(sum / items.size());
    }

    /** Returns the money spent in basis points of the agreed amount; zero before there is an agreement. */
    public int spentShare() {
        if (agreed == null || !agreed.isPositive()) return 0;
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, spent.fen() * WHOLE / agreed.fen()));
    }

    /**
     * Returns the warnings that apply now: behind plan, no report for two months, money spent ahead of the work (V-09, lifecycle
     * P7). They end with the work, and nobody is asked for a report once every milestone is reached or while the work rests.
     */
    public List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        if (isOver(status)) return warnings;
        if (milestones.stream().anyMatch(m -> !m.reached() && m.plannedOn().isBefore(today)))
            warnings.add(Warning.BEHIND_PLAN);
        if (reportIsAwaited()
                && lastHeard != null
                && !lastHeard.plusDays(SILENT_DAYS).isAfter(today)) warnings.add(Warning.NO_REPORT);
        if (spentShare() > doneShare()) warnings.add(Warning.SPENDING_AHEAD);
        return warnings;
    }

    private boolean reportIsAwaited() {
        return status != Status.SUSPENDED && milestones.stream().anyMatch(m -> !m.reached());
    }

    /** Is the work on a project with that status over, by acceptance or before its time? */
    static boolean isOver(Status status) {
        return status == Status.ACCEPTED || status.over();
    }
}

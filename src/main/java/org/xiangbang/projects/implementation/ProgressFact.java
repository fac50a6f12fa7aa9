package org.xiangbang.projects.implementation;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;

/** What the organization reported last, beside what was planned and what was verified so far. */
@Component("fact-progress")
class ProgressFact implements StepFact {
    private final Implementations implementations;
    private final ImplementationReports reports;

    ProgressFact(Implementations implementations, ImplementationReports reports) {
        this.implementations = implementations;
        this.reports = reports;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        if (!implementations.begun(deciding.caseNo())) return sheet;
        var progress = implementations.progress(deciding.caseNo());
        var newest = reports.newest(deciding.caseNo());
        newest.ifPresent(report -> report(report, sheet));
        return sheet.line("donePercent", FactValue.share(progress.doneShare()))
                .line("spentPercent", FactValue.share(progress.spentShare()))
                .table(
                        "quantities",
                        List.of("item", "planned", "reported", "verified", "unit"),
                        progress.items(),
                        item -> new FactValue[] {
                            FactValue.text(item.name()),
                            FactValue.count(item.planned()),
                            newest.map(report -> FactValue.count(report.done(item.name())))
                                    .orElse(null),
                            progress.report() == null
                                    ? null
                                    : FactValue.count(progress.report().done(item.name())),
                            FactValue.text(item.unit())
                        })
                .table("warnings", List.of("warning"), progress.warnings(), warning ->
                        new FactValue[] {FactValue.word("warning.", warning.word())});
    }

    private static void report(ImplementationReport report, FactSheet sheet) {
        var state = report.state().name().toLowerCase(Locale.ROOT);
        sheet.line("reportState", FactValue.word("fact.reportState.", state))
                .line("reportedUntil", FactValue.day(report.reportedUntil()))
                .line("milestoneReached", FactValue.yes(report.reached()))
                .line("spentReported", FactValue.amount(report.spent()))
                .line("note", FactValue.text(report.note()));
    }
}

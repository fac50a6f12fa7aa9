package org.xiangbang.projects.implementation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.projects.ProjectPart;
import org.xiangbang.projects.approval.ApprovalPart;
import org.xiangbang.projects.implementation.ImplementationProgress.Warning;
import org.xiangbang.projects.implementation.ImplementationReport.Quantity;

/** The progress reports in the interface's answer about a project, with the shares and warnings computed from them. */
@Component
class ImplementationPart implements ProjectPart {
    private final Implementations implementations;

    ImplementationPart(Implementations implementations) {
        this.implementations = implementations;
    }

    /** Shares in percent, rounded down. */
    record Progress(int donePercent, int spentPercent, List<String> warnings, List<Report> reports) {}

    record Report(
            int no,
            int milestone,
            LocalDate reportedUntil,
            String spent,
            boolean reached,
            String note,
            String state,
            OffsetDateTime reportedAt,
            List<Quantity> quantities) {}

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Optional<Object> of(String caseNo) {
        if (!implementations.begun(caseNo)) return Optional.empty();
        var progress = implementations.progress(caseNo);
        return Optional.of(new Progress(
                progress.doneShare() / 100,
                progress.spentShare() / 100,
                progress.warnings().stream().map(Warning::word).toList(),
                implementations.reports(caseNo).stream()
                        .map(ImplementationPart::report)
                        .toList()));
    }

    private static Report report(ImplementationReport report) {
        return new Report(
                report.no(),
                report.milestone(),
                report.reportedUntil(),
                report.spent().yuan(),
                report.reached(),
                report.note(),
                report.state().name().toLowerCase(Locale.ROOT),
                ApprovalPart.time(report.reportedAt()),
                report.quantities());
    }
}

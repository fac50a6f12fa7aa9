package org.xiangbang.projects.implementation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.Project.Status;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.agreement.Agreement;
import org.xiangbang.projects.agreement.AgreementTerms;
import org.xiangbang.projects.agreement.Agreements;
import org.xiangbang.projects.implementation.ImplementationProgress.Warning;
import org.xiangbang.shared.Money;

/** What the implementation model calls, and what other modules read of a project's progress. */
@ProcessBean("implementations")
public class Implementations {
    private static final int QUARTER = 3;
    private static final ZoneId ZONE = OfficialClock.ZONE;

    private final ImplementationRecords records;
    private final ImplementationReports reports;
    private final Agreements agreements;
    private final Milestones milestones;
    private final Projects projects;
    private final FinalAccount accounts;
    private final Clock clock;

    Implementations(
            ImplementationRecords records,
            ImplementationReports reports,
            Agreements agreements,
            Milestones milestones,
            Projects projects,
            FinalAccount accounts,
            Clock clock) {
        this.records = records;
        this.reports = reports;
        this.agreements = agreements;
        this.milestones = milestones;
        this.projects = projects;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Has the first milestone begun? */
    public boolean begun(String caseNo) {
        return records.begun(caseNo).isPresent();
    }

    /** Returns the reports, the newest first. */
    public List<ImplementationReport> reports(String caseNo) {
        return reports.of(caseNo);
    }

    /** Returns how far the project has come, with its warnings. */
    public ImplementationProgress progress(String caseNo) {
        var agreement = agreements.inForce(caseNo).map(Agreement::terms);
        var verified = reports.verified(caseNo);
        var heard = reports.newest(caseNo)
                .map(ImplementationReport::reportedAt)
                .or(() -> records.begun(caseNo))
                .map(Implementations::date)
                .orElse(null);
        return new ImplementationProgress(
                agreement.map(AgreementTerms::amount).orElse(null),
                agreement.map(AgreementTerms::items).orElse(List.of()),
                milestones.of(caseNo),
                verified.orElse(null),
                accounts.finallySpent(caseNo)
                        .or(() -> verified.map(ImplementationReport::spent))
                        .orElse(Money.ZERO),
                heard,
                today(),
                projects.find(caseNo).status());
    }

    /** Returns the warnings that were noted and not cleared. */
    public List<Warning> openWarnings(String caseNo) {
        return records.open(caseNo);
    }

    /** Begins a milestone. @return {@code standing} if the site board stands, else {@code needed} */
    public String begin(String businessKey) {
        var caseNo = CaseFiles.caseNo(businessKey);
        records.begin(caseNo, ImplementationProcess.milestone(businessKey));
        return records.boardStands(caseNo) ? "standing" : "needed";
    }

    /** Notes the warning that there was no report for two months. */
    public void warnNoReport(String businessKey) {
        note(businessKey, Warning.NO_REPORT);
    }

    /** Notes the warning that there was no report for a quarter; the county then inspects the site. @return {@code silent} */
    public String silent(String businessKey) {
        note(businessKey, Warning.QUARTER_WITHOUT_REPORT);
        return "silent";
    }

    /**
     * Notes the warnings to which the verified report gives cause, and says what comes next.
     *
     * @return {@code reached}, {@code quarter} when the county's check is due, else {@code ongoing}
     */
    public String assess(String businessKey) {
        var caseNo = CaseFiles.caseNo(businessKey);
        var progress = progress(caseNo);
        var holding = progress.warnings();
        var gone = new ArrayList<>(Set.of(Warning.values()));
        gone.removeAll(holding);
        records.clear(caseNo, gone);
        holding.forEach(warning -> note(businessKey, warning));
        if (progress.report() != null && progress.report().reached()) return "reached";
        return checkIsDue(caseNo) ? "quarter" : "ongoing";
    }

    /** Has a quarter passed since the county last inspected, or since the work began (P-08)? */
    private boolean checkIsDue(String caseNo) {
        return records.lastCheck(caseNo)
                .or(() -> records.begun(caseNo))
                .map(Implementations::date)
                .map(looked -> !looked.plusMonths(QUARTER).isAfter(today()))
                .orElse(false);
    }

    /** Ends every warning of a project whose work is over, whether it was accepted or ended before its time. */
    @EventListener(condition = "#moved.kind().name() == 'PROJECT'")
    void moved(CaseEvent.Moved moved) {
        if (Stream.of(Status.values())
                .filter(ImplementationProgress::isOver)
                .anyMatch(over -> over.word().equals(moved.status())))
            records.clear(moved.caseNo(), List.of(Warning.values()));
    }

    private void note(String businessKey, Warning warning) {
        records.note(CaseFiles.caseNo(businessKey), ImplementationProcess.milestone(businessKey), warning);
    }

    LocalDate today() {
        return date(clock.instant());
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}

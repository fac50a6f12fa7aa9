package org.xiangbang.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.BudgetLines;
import org.xiangbang.projects.Projects;

/** The methods that {@code processes/audit/acceptance.bpmn} and the models that it calls use to ask and to record. */
@ProcessBean("acceptance")
public class AcceptanceRoute {
    private static final String AUDIT_REQUIRED = "audit-audit-required";

    private final Acceptances acceptances;
    private final Projects projects;
    private final BudgetLines budget;
    private final Decisions decisions;
    private final CaseFiles cases;
    private final AcceptanceDates dates;
    private final Clock clock;

    AcceptanceRoute(
            Acceptances acceptances,
            Projects projects,
            BudgetLines budget,
            Decisions decisions,
            CaseFiles cases,
            AcceptanceDates dates,
            Clock clock) {
        this.acceptances = acceptances;
        this.projects = projects;
        this.budget = budget;
        this.decisions = decisions;
        this.cases = cases;
        this.dates = dates;
        this.clock = clock;
    }

    /** Returns {@code inOrder} or {@code contradicting}: whether the dates of the project follow each other. */
    public String dateOrder(String caseNo) {
        return dates.of(caseNo).contradictions().isEmpty() ? "inOrder" : "contradicting";
    }

    /** Returns the level at which the checks begin: {@code village}, or {@code township} if the case is not below a township. */
    public String firstLevel(String caseNo) {
        return CheckLevel.firstFor(cases.find(caseNo).region()).word();
    }

    /** Returns the level that asked for rectification; it checks again. */
    public String checkLevel(String caseNo) {
        return acceptances.current(caseNo).checkLevel().word();
    }

    /** Returns {@code required} or {@code waived}, by the table {@code audit-audit-required}; without a matching row it is required. */
    public String auditRequired(String caseNo) {
        var file = cases.find(caseNo);
        var project = projects.find(caseNo);
        var inputs = Map.<String, Object>of(
                "region", file.region().code(),
                "fiscal", budget.anyFiscal(caseNo),
                "works", "works".equals(project.plan().nature()),
                "amount", project.ceiling().fen() / 100d);
        return decisions.evaluate(AUDIT_REQUIRED, file, inputs).stream()
                .map(row -> (String) row.get("settlement"))
                .findFirst()
                .orElse("required");
    }

    public String accepted(String caseNo) {
        acceptances.ended(caseNo, Acceptance.Result.ACCEPTED);
        projects.accepted(caseNo, LocalDate.now(clock));
        cases.status(caseNo, "accepted");
        return AcceptanceProcess.ACCEPTED;
    }

    public String failed(String caseNo) {
        acceptances.ended(caseNo, Acceptance.Result.FAILED);
        return AcceptanceProcess.FAILED;
    }
}

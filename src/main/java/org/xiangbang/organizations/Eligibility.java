package org.xiangbang.organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.ProcessBean;

/** The automatic check of P2, by {@code processes/organizations/eligibility.dmn}. */
@ProcessBean("eligibility")
public class Eligibility {
    /** The check of a year is reported in the next year, and the entry lasts until the one after that is due. */
    private static final int YEARS_TO_NEXT_CHECK = 2;

    private final Organizations organizations;
    private final OrganizationRecords records;
    private final Decisions decisions;
    private final Clock clock;

    Eligibility(Organizations organizations, OrganizationRecords records, Decisions decisions, Clock clock) {
        this.organizations = organizations;
        this.records = records;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Judges the organization by its current data and stores every reason. Red prevails over yellow, and yellow over green. */
    public String check(String number) {
        var organization = organizations.find(number);
        var findings = findings(organization);
        var color = findings.stream()
                .map(Finding::color)
                .max(Comparator.naturalOrder())
                .orElse(Organization.Color.GREEN);
        records.findings(number, color, findings);
        return color.word();
    }

    private List<Finding> findings(Organization organization) {
        var today = LocalDate.now(clock);
        var standing = organization.standing();
        var overdue = nextCheck(organization).isBefore(today);
        return decisions
                .evaluate(
                        AdmissionProcess.ELIGIBILITY,
                        Map.of(
                                "annualCheck", overdue ? "missing" : standing.annualCheck(),
                                "onList", standing.onList(),
                                "registered",
                                        !organization
                                                .registration()
                                                .validUntil()
                                                .isBefore(today),
                                "withinScope", standing.withinScope(),
                                "investigated", standing.investigated()))
                .stream()
                .map(row -> new Finding(
                        OrganizationRow.color((String) row.get("color")), (String) row.get("reason"), (String)
                                row.get("rule")))
                .toList();
    }

    /** Returns {@code yes} if a competent business unit has to be heard. */
    public String competentUnit(String number) {
        return organizations.find(number).registration().competentUnit() == null ? "no" : "yes";
    }

    /**
     * Returns the day by which the next annual check or report is due at the registration authority, by {@code
     * organizations/annual-check-day.dmn} (Q-02, C-13).
     */
    public LocalDate nextCheck(Organization organization) {
        return checkDay(organization, "registry").orElseThrow();
    }

    /** Returns the day by which it is due at the competent business unit before; empty if there is none, or no day for it. */
    public Optional<LocalDate> nextCheckOfUnit(Organization organization) {
        return organization.registration().competentUnit() == null ? Optional.empty() : checkDay(organization, "unit");
    }

    private Optional<LocalDate> checkDay(Organization organization, String stage) {
        var registration = organization.registration();
        return decisions
                .evaluate(
                        AdmissionProcess.ANNUAL_CHECK_DAY,
                        Map.of(
                                "charitable",
                                registration.charitable(),
                                "type",
                                registration.uscc().type().word(),
                                "stage",
                                stage))
                .stream()
                .findFirst()
                .map(day -> LocalDate.of(
                        organization.standing().annualCheckYear() + YEARS_TO_NEXT_CHECK,
                        ((Number) day.get("month")).intValue(),
                        ((Number) day.get("day")).intValue()));
    }
}

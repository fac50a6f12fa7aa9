package org.xiangbang.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

/** The methods that the models in {@code processes/needs} call. */
@ProcessBean("needLibrary")
public class NeedLibrary {
    private static final String ANY_LINE = "line";

    private final Needs needs;
    private final NeedRecords records;
    private final CaseFiles cases;
    private final Regions regions;
    private final Clock clock;

    NeedLibrary(Needs needs, NeedRecords records, CaseFiles cases, Regions regions, Clock clock) {
        this.needs = needs;
        this.records = records;
        this.cases = cases;
        this.regions = regions;
        this.clock = clock;
    }

    /** Returns the level that reported the need: {@code village}, {@code township} or {@code county}. */
    public String origin(String caseNo) {
        return needs.find(caseNo).origin().word();
    }

    /** Returns the desks of the reviewers of the line departments concerned. */
    public List<String> departments(String caseNo) {
        var region = cases.find(caseNo).region();
        var county = regions.at(region, Region.Level.COUNTY).orElse(region).code();
        var named = needs.find(caseNo).content().departments();
        return (named.isEmpty() ? List.of(ANY_LINE) : named)
                .stream()
                        .map(department -> new Desk(department, "reviewer", county).id())
                        .toList();
    }

    public void publish(String caseNo) {
        needs.publish(caseNo);
    }

    public void reserve(String caseNo) {
        needs.move(caseNo, Need.Status.RESERVED);
    }

    public void refuse(String caseNo) {
        needs.end(caseNo, Need.Status.REFUSED);
    }

    public void withdraw(String caseNo) {
        needs.end(caseNo, Need.Status.WITHDRAWN);
    }

    public void remove(String caseNo) {
        needs.end(caseNo, Need.Status.REMOVED);
    }

    /** Returns the end of the last day of this year, when the library is reviewed (L-08). */
    public Date yearEnd(String caseNo) {
        var newYear = LocalDate.now(clock).withDayOfYear(1).plusYears(1);
        return Date.from(newYear.atStartOfDay(clock.getZone()).toInstant());
    }

    /**
     * Returns {@code open} while nobody has taken the need up, {@code taken} while an organization works on it, {@code served}
     * when it is met.
     */
    public String fate(String caseNo) {
        return switch (needs.find(caseNo).status()) {
            case TAKEN -> "taken";
            case SERVED -> "served";
            default -> "open";
        };
    }

    /** The need still exists, so it moves to the library of the year that has begun, but never to an earlier year than before (L-08). */
    public void carryOver(String caseNo) {
        var need = needs.find(caseNo);
        records.libraryYear(
                caseNo, Math.max(need.libraryYear(), LocalDate.now(clock).getYear()));
    }
}

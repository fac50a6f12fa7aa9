package org.xiangbang.cases;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.Regions;

/** Starts the description of a module's list of cases. */
@Repository
public class CaseLists {
    private final Source source;

    CaseLists(
            JdbcClient db,
            Moment moment,
            Regions regions,
            ObjectProvider<CountedCases> counted,
            ObjectProvider<KeptTotals> kept) {
        this.source = new Source(db, moment, regions, counted, kept);
    }

    /** What every list reads from. */
    record Source(
            JdbcClient db,
            Moment moment,
            Regions regions,
            ObjectProvider<CountedCases> counted,
            ObjectProvider<KeptTotals> kept) {}

    public CaseListBuilder of(CaseFile.Kind kind) {
        return new CaseListBuilder(source, kind);
    }
}

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

    /** Knows how many cases lie in a division and what their amounts are, without reading them. */
    public interface KeptTotals {

        /**
         * Returns a query of the cases whose own division is one of some or lies below it: {@code status} as its word, the number of
         * {@code cases} and their {@code amount} in fen as the list shows it; a status may come in several rows, some of them negative.
         * It reads what has been committed, at the moment of the statement that it stands in.
         *
         * @param places the name of the statement's parameter with the divisions' codes, none of which contains another; an empty one
         *     contains all
         */
        String of(CaseFile.Kind kind, String places);
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

package org.xiangbang.reports;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Region;

/**
 * Reads the figures of counties. Acts write them in their own transaction: what an act has committed is counted (ADR 0161).
 */
@Repository
public class CountyFigures {
    /** Each level's codes are so long; the parts of a place are the divisions one level below. */
    private static final Map<Integer, Integer> BELOW = Map.of(2, 4, 4, 6, 6, 9);

    private static final String READ = """
            select f.subject, f.item, f.month, left(f.place, :length) as division,
                   sum(f.cases)::bigint as cases, sum(f.amount)::bigint as amount
              from (select place, subject, item, month, cases, amount from reports.figure
                    union all
                    select place, subject, item, month, cases, amount from reports.figure_change) f
             where f.place >= :place and f.place < :place || ':' and (f.month = '' or f.month between :from and :to)
             group by 1, 2, 3, 4
            having sum(f.cases) <> 0
            """;

    private final JdbcClient db;

    CountyFigures(JdbcClient db) {
        this.db = db;
    }

    /** Returns the figures of the place: those of today, and those of the months of that year. */
    public Figures of(Region place, Year year) {
        return new Figures(db.sql(READ)
                .param("place", place.code())
                .param("length", BELOW.get(place.code().length()))
                .param("from", year + "-01")
                .param("to", year + "-12")
                .query(Figure.class)
                .list());
    }

    /** Returns the share of the year's money, in percent, that is to be paid by the end of each month, as far as it is set (F-01). */
    public Map<Integer, Integer> targets(LocalDate on) {
        var targets = new TreeMap<Integer, Integer>();
        db.sql("""
                select month, percent from reports.progress_target
                 where valid_from = (select max(valid_from) from reports.progress_target where valid_from <= :on)
                """).param("on", on).query(row -> {
            targets.put(row.getInt("month"), row.getInt("percent"));
        });
        return targets;
    }
}

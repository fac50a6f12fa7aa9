package org.xiangbang.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.RegionScope;
import org.xiangbang.cases.Moment;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/**
 * The report of processing times (办理时限): how long each desk itself took for its steps, and what its cases waited for in between
 * (T-04). All times are in working days; the day on which a step was offered does not count.
 */
@Repository
public class TimeReport {
    /** The most rows. For a longer table a narrower filter should be used. */
    public static final int MOST = 1000;

    private static final Set<String> LEADING = Set.of("chief", "inspector");

    private final JdbcClient db;
    private final TimeMonths months;
    private final Moment moment;

    TimeReport(JdbcClient db, TimeMonths months, Moment moment) {
        this.db = db;
        this.months = months;
        this.moment = moment;
    }

    /**
     * The steps of one desk that ended in one month.
     *
     * @param process a step that is drawn in a part counts in its whole, where cases from before the cut have it too
     * @param drawnIn the process in which the step was drawn for the last of them, with its version
     * @param waits empty for the desk's own work; else whom or what the step waits for, and the desk is charged no time of
     *     its own
     * @param ownMedian working days, like every number of days here; null for a wait, like {@code ownMean}
     * @param inTime the share in time, from 0 to 1; null for a public notice, which ends by itself
     * @param waiting the mean days for which the case was elsewhere since its last visit to the desk, or which this wait took
     */
    public record Row(
            YearMonth month,
            Desk desk,
            String process,
            String drawnIn,
            int version,
            String step,
            String waits,
            long ended,
            Double ownMedian,
            Double ownMean,
            Double inTime,
            Waiting waiting) {}

    /** Mean working days by cause. */
    public record Waiting(double applicant, double review, double notice, double suspended, double other) {
        public double all() {
            return applicant + review + notice + suspended + other;
        }
    }

    /** May the person read reports? Reports are for people who lead a desk or inspect, and for whoever sees the county overview. */
    public static boolean mayRead(Official who) {
        return OverviewReaders.mayRead(who)
                || who.desks().stream().anyMatch(d -> !d.ofOrganization() && LEADING.contains(d.post()));
    }

    /**
     * Returns the rows for cases of the reader's scope, the latest month first, at most {@link #MOST} rows.
     *
     * @throws NotFound for anybody who neither leads nor inspects
     */
    public List<Row> rows(TimeFilter filter, Official by) {
        if (!mayRead(by)) throw new NotFound("report");
        return moment.of(() -> {
            var question = new TimeQuestion(filter, RegionScope.of(by), months.kept(filter.from(), filter.to()));
            return db.sql(question.sql())
                    .params(question.params())
                    .param("most", MOST)
                    .query(TimeReport::row)
                    .list();
        });
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                YearMonth.parse(row.getString("month")),
                Desk.parse(row.getString("desk")),
                row.getString("process"),
                row.getString("drawn_in"),
                row.getInt("version"),
                row.getString("step"),
                row.getString("waits"),
                row.getLong("ended"),
                decimal(row, "own_median"),
                decimal(row, "own_mean"),
                decimal(row, "in_time"),
                new Waiting(
                        row.getDouble("applicant"),
                        row.getDouble("review"),
                        row.getDouble("notice"),
                        row.getDouble("suspended"),
                        row.getDouble("other")));
    }

    private static Double decimal(ResultSet row, String column) throws SQLException {
        var number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}

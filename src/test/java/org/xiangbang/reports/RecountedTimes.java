package org.xiangbang.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;

/** Compares the report with one that is counted from the steps alone. */
final class RecountedTimes {
    /** The report as it counts without any sums. */
    private static final String RECOUNT = """
            select to_char(t.ended_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, t.desk,
                   coalesce(p.whole, t.process) as process, t.step, t.waits,
                   (array_agg(t.version order by t.ended_at desc))[1] as version, count(*) as ended,
                   percentile_cont(0.5) within group (order by t.own_days) filter (where t.waits = '') as own_median,
                   avg(t.own_days) filter (where t.waits = '') as own_mean,
                   avg(case when t.in_time then 1.0 else 0.0 end) filter (where t.waits <> 'notice') as in_time,
                   avg(t.applicant_days) as applicant, avg(t.review_days) as review, avg(t.notice_days) as notice,
                   avg(t.suspended_days) as suspended, avg(t.other_days) as other
              from engine.public_step_time t
              join cases.public_case c on c.case_no = t.case_no
              left join engine.public_process_part p on p.part = t.process
             where t.ended_at >= :from and t.ended_at < :until and (t.completed or t.waits = 'notice')
               and (:link::text is null or t.link = :link)
               and (:department::text is null or split_part(t.desk, '.', 1) = :department)
               and (:region::text is null or starts_with(c.region, :region))
               and %s
             group by 1, 2, 3, 4, 5
             order by 1 desc, 2, 3, 4, 5 limit 1000
            """;

    private final TimeReport report;
    private final JdbcClient db;

    RecountedTimes(TimeReport report, JdbcClient db) {
        this.report = report;
        this.db = db;
    }

    /** For every reader, without a filter. */
    void assertSame() {
        for (var reader : readers())
            assertSame(new TimeFilter(TimedCases.FIRST, TimedCases.LAST, null, null, null), reader);
    }

    void assertSame(TimeFilter filter, Official reader) {
        var scope = RegionScope.of(reader);
        var counted = db.sql(RECOUNT.formatted(scope.condition("c")))
                .params(scope.params())
                .param("from", TimedCases.start(filter.from()))
                .param("until", TimedCases.start(filter.to().plusMonths(1)))
                .param("link", filter.link())
                .param("department", filter.department())
                .param("region", filter.region())
                .query((row, n) -> "%s %s %s %s %s %d %d %s %s %s %.6f %.6f %.6f %.6f %.6f"
                        .formatted(
                                row.getString("month"),
                                row.getString("desk"),
                                row.getString("process"),
                                row.getString("step"),
                                row.getString("waits"),
                                row.getInt("version"),
                                row.getLong("ended"),
                                decimal(row.getObject("own_median", Double.class)),
                                decimal(number(row.getBigDecimal("own_mean"))),
                                decimal(number(row.getBigDecimal("in_time"))),
                                row.getDouble("applicant"),
                                row.getDouble("review"),
                                row.getDouble("notice"),
                                row.getDouble("suspended"),
                                row.getDouble("other")))
                .list();
        var rows = report.rows(filter, reader).stream()
                .map(row -> "%s %s %s %s %s %d %d %s %s %s %.6f %.6f %.6f %.6f %.6f"
                        .formatted(
                                row.month(),
                                row.desk().id(),
                                row.process(),
                                row.step(),
                                row.waits(),
                                row.version(),
                                row.ended(),
                                decimal(row.ownMedian()),
                                decimal(row.ownMean()),
                                decimal(row.inTime()),
                                row.waiting().applicant(),
                                row.waiting().review(),
                                row.waiting().notice(),
                                row.waiting().suspended(),
                                row.waiting().other()))
                .toList();
        assertThat(rows).as("%s for %s", filter, reader).isEqualTo(counted);
    }

    private static Double number(BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    private static String decimal(Double number) {
        return number == null ? "-" : "%.6f".formatted(number);
    }

    static List<Official> readers() {
        var deputy = new Official("t", -1, "代", List.of(new Desk("audit", "chief", "519951200")));
        var limited = new StandIn(
                new Principal("p", -2, "委"),
                List.of(new Desk("audit", "chief", "519951")),
                Set.of("needs-village"),
                List.of());
        return List.of(
                reader("51"),
                reader("5199"),
                reader("519951"),
                reader("519952"),
                reader("519951100"),
                reader("519951100", "519951200", "519951100201"),
                reader("519951", "519951100"),
                deputy,
                new Official("t", -1, "限", List.of(new Desk("audit", "chief", "519952")), List.of(limited)));
    }

    static Official reader(String... places) {
        var desks = new ArrayList<Desk>();
        for (var place : places) desks.add(new Desk("audit", "chief", place));
        return new Official("t", -1, "甲", desks);
    }
}

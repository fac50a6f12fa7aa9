package org.xiangbang.bench;

import java.time.YearMonth;
import java.util.List;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.reports.TimeFilter;
import org.xiangbang.reports.TimeReport;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** The report of processing times over twelve finished months, in which 100,000 steps ended or ten times as many. */
final class TimeReportRows {
    static final int FEW = BenchLength.rows(100_000);
    static final int MANY = BenchLength.rows(1_000_000);
    private static final int ROUNDS = BenchLength.times(15);

    /** Steps of cases of one county, spread over the twelve months before this one. */
    private static final String STEPS = """
            insert into engine.step_time (task_id, case_no, business_key, process, version, step, desk, link, waits, completed, outcome,
                   in_time, opened_at, ended_at, carried, held, own_days, applicant_days, review_days, notice_days, suspended_days, other_days)
            select gen_random_uuid(), c.case_no, c.case_no, 'projects-approval', 1, (array['acceptApplication', 'decide', 'issueReply'])[1 + n %% 3],
                   (array['agriculture', 'finance', 'civil-affairs', 'line'])[1 + n %% 4] || '.handler@513228',
                   (array['approval', 'implementation', 'disbursement', 'acceptance'])[1 + n %% 4], '', true, 'approve', n %% 7 <> 0,
                   e.at - interval '3 days', e.at, 0, 0, n %% 9, n %% 3, 0, 0, 0, 0
              from generate_series(%1$d, %2$d) n
              join (select case_no, row_number() over () - 1 as r from cases.case_file where case_no like 'P-5132280-%%') c on c.r = n %% 1000
             cross join lateral (select date_trunc('month', now()) - interval '1 minute' - n %% 525000 * interval '1 minute' as at) e
            """;

    private static final String CASES = """
            insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
            select 'P-5132280-' || n, 'PROJECT', '测量', '513228100', null, 'line.handler@513228', 'closed', now() - interval '2 years'
              from generate_series(0, 999) n
            """;

    /** As a correction of a step would: whatever keeps sums of its month has to hear of it. */
    private static final String TOUCHED = """
            update engine.step_time t set told = told from (
                select distinct on (date_trunc('month', ended_at)) task_id from engine.step_time) one where one.task_id = t.task_id
            """;

    private final BenchApplication app;
    private final ServerMeter server;
    private final Report report;

    TimeReportRows(BenchApplication app, ServerMeter server, Report report) {
        this.app = app;
        this.server = server;
        this.report = report;
    }

    void measure(int size) throws Exception {
        load(CASES);
        load(STEPS.formatted(1, FEW));
        measure(size, FEW);
        load(STEPS.formatted(FEW + 1, MANY));
        measure(size, MANY);
    }

    private void load(String rows) throws Exception {
        server.run("set session_replication_role = replica");
        server.run(rows);
        server.run("reset session_replication_role");
        server.run("vacuum analyze engine.step_time");
        server.run("vacuum analyze cases.case_file");
    }

    private void measure(int size, int steps) throws Exception {
        server.run(TOUCHED);
        server.awaitMonths();
        var reader = new Official("reader", -1, "甲", List.of(new Desk("agriculture", "chief", "513228")));
        var now = YearMonth.now(OfficialClock.ZONE);
        var year = new TimeFilter(now.minusMonths(12), now.minusMonths(1), null, null, null);
        var times = app.bean(TimeReport.class);
        var row = row(steps);
        new Timing()
                .add(row, () -> times.rows(year, reader))
                .medians(ROUNDS)
                .forEach((name, millis) -> report.put(size, name, millis));
    }

    static String row(int steps) {
        return "time report of 12 months with %,d steps, ms".formatted(steps);
    }
}

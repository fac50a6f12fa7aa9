package org.xiangbang.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.calendar.OfficialClock;

/** Forty cases in some divisions with six hundred steps that ended in four months. */
final class TimedCases {
    static final YearMonth FIRST = YearMonth.of(2024, 1);
    static final YearMonth LAST = YearMonth.of(2024, 4);

    private static final List<String> PLACES =
            List.of("519951", "519951100", "519951100201", "519951100202", "519951200", "519952100201", "5199");

    private final Random random = new Random(7);
    private final JdbcClient db;

    TimedCases(JdbcClient db) {
        this.db = db;
    }

    void write() {
        cases();
        for (int n = 0; n < 600; n++) step(n % 40, at(random.nextInt(120)));
        db.sql("insert into cases.case_region (case_no, region) values (?, '519952')")
                .param(number(0))
                .update();
        db.sql("insert into cases.case_reader (case_no, region) values (?, '519952100')")
                .param(number(5))
                .update();
    }

    void cases() {
        for (int n = 0; n < 40; n++) aCase(n);
    }

    void remove() {
        for (var table : List.of("engine.step_time", "cases.case_region", "cases.case_reader", "cases.case_file"))
            db.sql("delete from %s where case_no like 'P-519951-2024-%%'".formatted(table))
                    .update();
    }

    static String number(int n) {
        return "P-519951-2024-%04d".formatted(n);
    }

    private void aCase(int n) {
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
                values (?, 'PROJECT', '时限', ?, null, ?, 'approval', now())
                """)
                .params(number(n), PLACES.get(n % PLACES.size()), n == 6 ? "audit.chief@519951200" : "nobody@519951")
                .update();
    }

    /** Some wait, some were canceled, some are drawn in a part. */
    void step(int of, Instant at) {
        db.sql("""
                insert into engine.step_time (task_id, case_no, business_key, process, version, step, desk, link, waits, completed,
                    in_time, opened_at, ended_at, carried, held, own_days, applicant_days, review_days, notice_days, suspended_days,
                    other_days)
                values (gen_random_uuid(), :caseNo, :caseNo, :process, :version, :step, :desk, :link, :waits, :completed, :inTime,
                        :at, :at, 0, 0, :own, :applicant, :review, 0, 1, :other)
                """)
                .param("caseNo", number(of))
                .param("process", random.nextInt(3) == 0 ? "needs-village" : "needs-survey")
                .param("version", 1 + random.nextInt(2))
                .param("step", random.nextBoolean() ? "villageNotice" : "review")
                .param("desk", (random.nextBoolean() ? "finance" : "audit") + ".handler@519951")
                .param("link", random.nextInt(4) == 0 ? "acceptance" : "approval")
                .param("waits", random.nextInt(5) == 0 ? "notice" : "")
                .param("completed", random.nextInt(6) != 0)
                .param("inTime", random.nextInt(3) != 0)
                .param("at", Timestamp.from(at.plusMillis(random.nextInt(80_000_000))))
                .param("own", random.nextInt(12))
                .param("applicant", random.nextInt(3))
                .param("review", random.nextInt(3))
                .param("other", random.nextInt(3))
                .update();
    }

    static Instant at(int day) {
        return start(FIRST).toInstant().plusSeconds(day * 86_400L);
    }

    static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(OfficialClock.ZONE).toInstant());
    }
}

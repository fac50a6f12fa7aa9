package org.xiangbang.projects.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.ReadOnce;
import org.xiangbang.projects.implementation.ImplementationReport.Quantity;
import org.xiangbang.projects.implementation.ImplementationReport.State;
import org.xiangbang.shared.Money;

/** The rows of progress reports. */
@Repository
class ImplementationReports {
    private final JdbcClient db;
    private final Clock clock;
    private final ReadOnce<String, List<ImplementationReport>> read = new ReadOnce<>();

    ImplementationReports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Returns the reports, the newest first. */
    List<ImplementationReport> of(String caseNo) {
        return read.of(caseNo, this::read);
    }

    private List<ImplementationReport> read(String caseNo) {
        return db.sql("select * from projects.progress_report where case_no = :caseNo order by no desc")
                .param("caseNo", caseNo)
                .query((row, n) -> report(row))
                .list();
    }

    Optional<ImplementationReport> newest(String caseNo) {
        return of(caseNo).stream().findFirst();
    }

    Optional<ImplementationReport> verified(String caseNo) {
        return of(caseNo).stream().filter(r -> r.state() == State.VERIFIED).findFirst();
    }

    /** Adds a report and gives it its number, time and state. */
    void add(ImplementationReport report) {
        int no = newest(report.caseNo()).map(r -> r.no() + 1).orElse(1);
        db.sql("""
                insert into projects.progress_report (case_no, no, milestone, reported_until, spent_fen, reached, note,
                       reported_by, reported_at, state)
                values (:caseNo, :no, :milestone, :until, :spent, :reached, :note, :by, :now, 'reported')
                """)
                .param("caseNo", report.caseNo())
                .param("no", no)
                .param("milestone", report.milestone())
                .param("until", report.reportedUntil())
                .param("spent", report.spent().fen())
                .param("reached", report.reached())
                .param("note", report.note())
                .param("by", report.reportedBy())
                .param("now", clock.instant())
                .update();
        for (var quantity : report.quantities())
            db.sql("""
                    insert into projects.progress_quantity (case_no, report, item, done, remark) values (?, ?, ?, ?, ?)
                    """)
                    .params(report.caseNo(), no, quantity.item(), quantity.done(), quantity.remark())
                    .update();
    }

    void state(ImplementationReport report, State state) {
        db.sql("update projects.progress_report set state = ? where case_no = ? and no = ?")
                .params(state.name().toLowerCase(Locale.ROOT), report.caseNo(), report.no())
                .update();
    }

    private ImplementationReport report(ResultSet row) throws SQLException {
        var caseNo = row.getString("case_no");
        var no = row.getInt("no");
        return new ImplementationReport(
                caseNo,
                no,
                row.getInt("milestone"),
                row.getObject("reported_until", LocalDate.class),
                new Money(row.getLong("spent_fen")),
                row.getBoolean("reached"),
                row.getString("note"),
                row.getString("reported_by"),
                row.getTimestamp("reported_at").toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                quantities(caseNo, no));
    }

    private List<Quantity> quantities(String caseNo, int no) {
        return db.sql("""
                select item, done, remark from projects.progress_quantity
                 where case_no = ? and report = ? order by item
                """).params(caseNo, no).query(Quantity.class).list();
    }
}

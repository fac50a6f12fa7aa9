package org.xiangbang.projects.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.projects.Projects;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;

/** The rows of approval rounds. */
@Repository
class ApprovalRounds {
    private final JdbcClient db;
    private final Clock clock;

    ApprovalRounds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Returns the rounds in their order; the current one is the last. */
    List<Approval> of(String caseNo) {
        return db.sql("select * from projects.approval where case_no = :caseNo order by round")
                .param("caseNo", caseNo)
                .query((row, n) -> approval(row, departments(caseNo, row.getInt("round"))))
                .list();
    }

    /** @throws NotFound if the project was never put up for approval */
    Approval current(String caseNo) {
        var rounds = of(caseNo);
        if (rounds.isEmpty()) throw new NotFound(caseNo);
        return rounds.get(rounds.size() - 1);
    }

    void open(String caseNo, Money asked, boolean fiscal) {
        db.sql("""
                insert into projects.approval (case_no, round, asked_fen, fiscal, opened_at)
                select :caseNo, coalesce(max(round), 0) + 1, :asked, :fiscal, :now
                  from projects.approval
                 where case_no = :caseNo
                """)
                .param("caseNo", caseNo)
                .param("asked", asked.fen())
                .param("fiscal", fiscal)
                .param("now", now())
                .update();
    }

    /** Asks these desks. A desk that was asked before and is no longer needed is removed unless it has been heard. */
    void ask(Approval round, List<String> desks) {
        db.sql("delete from projects.approval_department where case_no = ? and round = ? and outcome is null")
                .params(round.caseNo(), round.round())
                .update();
        for (var desk : desks)
            db.sql("""
                    insert into projects.approval_department (case_no, round, desk) values (?, ?, ?)
                    on conflict do nothing
                    """).params(round.caseNo(), round.round(), desk).update();
    }

    void hear(Approval round, Approval.Department heard) {
        db.sql("""
                update projects.approval_department
                   set outcome = :outcome, opinion = :opinion, name = :name, heard_at = :now
                 where case_no = :caseNo and round = :round and desk = :desk
                """)
                .param("outcome", heard.outcome())
                .param("opinion", heard.opinion())
                .param("name", heard.name())
                .param("now", now())
                .param("caseNo", round.caseNo())
                .param("round", round.round())
                .param("desk", heard.desk())
                .update();
    }

    /** Deletes the opinion of a desk, which is asked again. */
    void unhear(Approval round, String desk) {
        db.sql("""
                update projects.approval_department set outcome = null, opinion = null, name = null, heard_at = null
                 where case_no = ? and round = ? and desk = ?
                """).params(round.caseNo(), round.round(), desk).update();
    }

    /** Makes the round undecided again, because the decision was taken back. */
    void reopen(Approval round) {
        db.sql("""
                update projects.approval
                   set outcome = null, approved_fen = null, reason = null, remedy = null, decided_at = null
                 where case_no = ? and round = ?
                """).params(round.caseNo(), round.round()).update();
    }

    void level(Approval round, Approval.Level level) {
        db.sql("""
                update projects.approval set desk = :desk, level = :level, level_source = :source
                 where case_no = :caseNo and round = :round
                """)
                .param("desk", level.desk())
                .param("level", level.word())
                .param("source", level.source())
                .param("caseNo", round.caseNo())
                .param("round", round.round())
                .update();
    }

    void extend(Approval round) {
        db.sql("update projects.approval set extended_at = ? where case_no = ? and round = ?")
                .params(now(), round.caseNo(), round.round())
                .update();
    }

    void approve(Approval round, Money amount) {
        db.sql("""
                update projects.approval set outcome = 'approved', approved_fen = :amount, decided_at = :now
                 where case_no = :caseNo and round = :round
                """)
                .param("amount", amount.fen())
                .param("now", now())
                .param("caseNo", round.caseNo())
                .param("round", round.round())
                .update();
    }

    void reject(Approval round, Approval.Refusal refusal) {
        db.sql("""
                update projects.approval
                   set outcome = 'rejected', reason = :reason, remedy = :remedy, decided_at = :now
                 where case_no = :caseNo and round = :round
                """)
                .param("reason", refusal.reason())
                .param("remedy", refusal.remedy())
                .param("now", now())
                .param("caseNo", round.caseNo())
                .param("round", round.round())
                .update();
    }

    void reply(Approval round, Approval.Reply reply) {
        db.sql("""
                update projects.approval set reply_number = :number, reply_date = :date, conditions = :conditions
                 where case_no = :caseNo and round = :round
                """)
                .param("number", reply.number())
                .param("date", reply.date())
                .param("conditions", reply.conditions())
                .param("caseNo", round.caseNo())
                .param("round", round.round())
                .update();
    }

    private List<Approval.Department> departments(String caseNo, int round) {
        return db.sql("""
                select desk, outcome, opinion, name, heard_at from projects.approval_department
                 where case_no = ? and round = ? order by desk
                """)
                .params(caseNo, round)
                .query(Approval.Department.class)
                .list();
    }

    private static Approval approval(ResultSet row, List<Approval.Department> departments) throws SQLException {
        var desk = row.getString("desk");
        var outcome = row.getString("outcome");
        var number = row.getString("reply_number");
        var reason = row.getString("reason");
        return new Approval(
                row.getString("case_no"),
                row.getInt("round"),
                new Money(row.getLong("asked_fen")),
                row.getBoolean("fiscal"),
                desk == null ? null : new Approval.Level(desk, row.getString("level"), row.getString("level_source")),
                instant(row, "extended_at"),
                outcome == null ? null : Approval.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                Projects.money(row, "approved_fen"),
                number == null
                        ? null
                        : new Approval.Reply(
                                number, row.getObject("reply_date", LocalDate.class), row.getString("conditions")),
                reason == null ? null : new Approval.Refusal(reason, row.getString("remedy")),
                departments);
    }

    private Instant now() {
        return clock.instant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

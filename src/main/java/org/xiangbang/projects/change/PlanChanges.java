package org.xiangbang.projects.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.Projects;
import org.xiangbang.shared.Money;

/** The rows of changes of plan. A project has at most one that is not decided. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PlanChanges {
    private final JdbcClient db;
    private final Clock clock;

    PlanChanges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Finds the change that is not decided yet. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<PlanChange> pending(String caseNo) {
        return db.sql("""
                select no, subject, description, affected_fen, place, ends_on, amount_fen
                  from projects.plan_change
                 where case_no = :caseNo and decided_on is null
                """)
                .param("caseNo", caseNo)
                .query((rs, row) -> new PlanChange(
                        rs.getInt("no"),
                        rs.getString("subject"),
                        rs.getString("description"),
                        new Money(rs.getLong("affected_fen")),
                        rs.getString("place"),
                        rs.getObject("ends_on", LocalDate.class),
                        Projects.money(rs, "amount_fen"),
                        lines(caseNo, rs.getInt("no"))))
                .optional();
    }

    public void ask(String caseNo, PlanChange change) {
        int no = db.sql("""
                insert into projects.plan_change
                    (case_no, no, subject, description, affected_fen, place, ends_on, amount_fen, asked_on)
                select :caseNo, 1 + count(*), :subject, :description, :affected, :place, :endsOn, :amount, :today
                  from projects.plan_change where case_no = :caseNo
                returning no
                """)
                .param("caseNo", caseNo)
                .param("subject", change.subject())
                .param("description", change.description())
                .param("affected", change.affected().fen())
                .param("place", change.place())
                .param("endsOn", change.endsOn())
                .param(
                        "amount",
                        change.amount() == null ? null : change.amount().fen())
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
        for (var line : change.budget()) add(caseNo, no, line);
    }

    private void add(String caseNo, int no, BudgetLine line) {
        db.sql("""
                insert into projects.plan_change_line (case_no, no, line, source, purpose, amount_fen)
                values (:caseNo, :no, :line, :source, :purpose, :amount)
                """)
                .param("caseNo", caseNo)
                .param("no", no)
                .param("line", line.no())
                .param("source", line.source())
                .param("purpose", line.purpose())
                .param("amount", line.amount().fen())
                .update();
    }

    void level(String caseNo, int no, String level) {
        db.sql("update projects.plan_change set level = :level where case_no = :caseNo and no = :no")
                .param("level", level)
                .param("caseNo", caseNo)
                .param("no", no)
                .update();
    }

    boolean minor(String caseNo, int no) {
        return db.sql("select level = 'minor' from projects.plan_change where case_no = ? and no = ?")
                .params(caseNo, no)
                .query(Boolean.class)
                .single();
    }

    void decided(String caseNo, int no, boolean applied) {
        db.sql("""
                update projects.plan_change set decided_on = :today, applied = :applied
                 where case_no = :caseNo and no = :no
                """)
                .param("today", LocalDate.now(clock))
                .param("applied", applied)
                .param("caseNo", caseNo)
                .param("no", no)
                .update();
    }

    /** Writes what changes to the project's row. */
    void write(String caseNo, PlanChange change) {
        db.sql("""
                update projects.project
                   set place = coalesce(:place, place),
                       ends_on = coalesce(:endsOn, ends_on),
                       amount_fen = coalesce(:amount, amount_fen)
                 where case_no = :caseNo
                """)
                .param("place", change.place())
                .param("endsOn", change.endsOn())
                .param(
                        "amount",
                        change.amount() == null ? null : change.amount().fen())
                .param("caseNo", caseNo)
                .update();
    }

    private List<BudgetLine> lines(String caseNo, int no) {
        return db.sql("""
                select line as no, source, purpose, amount_fen
                  from projects.plan_change_line
                 where case_no = :caseNo and no = :no
                 order by line
                """)
                .param("caseNo", caseNo)
                .param("no", no)
                .query(BudgetLine.class)
                .list();
    }
}

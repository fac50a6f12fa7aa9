package org.xiangbang.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;

/** The rows of projects. Writes need the transaction of the act that causes them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Projects {
    private final JdbcClient db;
    private final CaseFiles cases;

    Projects(JdbcClient db, CaseFiles cases) {
        this.db = db;
        this.cases = cases;
    }

    /** @throws NotFound if there is no such project, or it was only ordered and not yet proposed */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Project find(String caseNo) {
        return seek(caseNo).orElseThrow(() -> new NotFound(caseNo));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Project> seek(String caseNo) {
        return db.sql("select * from projects.project where case_no = :caseNo")
                .param("caseNo", caseNo)
                .query(Project.class)
                .optional();
    }

    /** The amount to be decided on: the proposal's, or that of the change of plan which waits for its decision. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Money asked(String caseNo) {
        return db.sql("""
                select coalesce(c.amount_fen, p.amount_fen) as amount_fen
                  from projects.project p
                  left join projects.plan_change c on c.case_no = p.case_no and c.decided_on is null
                 where p.case_no = :caseNo
                """).param("caseNo", caseNo).query(Money.class).single();
    }

    /** The decision's amount (P5); a paired project is approved with it. */
    public void approved(String caseNo, Money amount) {
        set(caseNo, "approved_fen", amount.fen());
        cases.amount(caseNo, amount);
        if (find(caseNo).status() == Project.Status.PAIRED) status(caseNo, Project.Status.APPROVED);
    }

    /** The agreement's amount once it is filed (P6); an approved project is signed with it. */
    public void agreed(String caseNo, Money amount) {
        set(caseNo, "agreed_fen", amount.fen());
        if (find(caseNo).status() == Project.Status.APPROVED) status(caseNo, Project.Status.SIGNED);
    }

    /** The price that the settlement audit found (P9). */
    public void auditedPrice(String caseNo, Money amount) {
        set(caseNo, "audited_fen", amount.fen());
    }

    /** The work was accepted and its notice is over (P9). */
    public void accepted(String caseNo, LocalDate on) {
        set(caseNo, "accepted_on", on);
        status(caseNo, Project.Status.ACCEPTED);
    }

    /** Moves the project and its case file. */
    public void status(String caseNo, Project.Status status) {
        set(caseNo, "status", status.name());
        cases.status(caseNo, status.word());
    }

    /** The last status: the case is over. A case that was only ordered has no project. */
    public void end(String caseNo, Project.Status status) {
        if (seek(caseNo).isPresent()) set(caseNo, "status", status.name());
        cases.close(caseNo, status.word());
    }

    public void closedOn(String caseNo, LocalDate on) {
        set(caseNo, "closed_on", on);
    }

    /** Counts one more objection that waits for an answer, or one less. */
    public void objections(String caseNo, int more) {
        db.sql("update projects.project set open_objections = open_objections + :more where case_no = :caseNo")
                .param("more", more)
                .param("caseNo", caseNo)
                .update();
    }

    private void set(String caseNo, String column, Object value) {
        int rows = db.sql("update projects.project set %s = :value where case_no = :caseNo".formatted(column))
                .param("caseNo", caseNo)
                .param("value", value)
                .update();
        if (rows == 0) throw new NotFound(caseNo);
    }

    /** Null where the column is. */
    public static Money money(ResultSet rs, String column) throws SQLException {
        var fen = rs.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }
}

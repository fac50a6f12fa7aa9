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
import org.xiangbang.cases.ReadOnce;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;

/** The rows of projects. A write needs the transaction of the act that causes it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Projects {
    private final JdbcClient db;
    private final CaseFiles cases;
    private final ReadOnce<String, Optional<Project>> read = new ReadOnce<>();

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
        return read.of(
                caseNo,
                no -> db.sql("select * from projects.project where case_no = ?")
                        .param(no)
                        .query(Project.class)
                        .optional());
    }

    /** Returns the amount to be decided on: that of the proposal, or that of the change of plan which waits for its decision. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Money asked(String caseNo) {
        return db.sql("""
                select coalesce(c.amount_fen, p.amount_fen) as amount_fen
                  from projects.project p
                  left join projects.plan_change c on c.case_no = p.case_no and c.decided_on is null
                 where p.case_no = :caseNo
                """).param("caseNo", caseNo).query(Money.class).single();
    }

    /** Writes the amount of the decision (P5). A project whose status is paired becomes approved. */
    public void approved(String caseNo, Money amount) {
        set(caseNo, "approved_fen", amount.fen());
        cases.amount(caseNo, amount);
        if (find(caseNo).status() == Project.Status.PAIRED) status(caseNo, Project.Status.APPROVED);
    }

    /** Writes the amount of the agreement when it is filed (P6). A project whose status is approved becomes signed. */
    public void agreed(String caseNo, Money amount) {
        set(caseNo, "agreed_fen", amount.fen());
        if (find(caseNo).status() == Project.Status.APPROVED) status(caseNo, Project.Status.SIGNED);
    }

    /** Writes the price that the settlement audit found (P9). */
    public void auditedPrice(String caseNo, Money amount) {
        set(caseNo, "audited_fen", amount.fen());
    }

    /** Writes that the work was accepted and that the public notice of it is over (P9). */
    public void accepted(String caseNo, LocalDate on) {
        set(caseNo, "accepted_on", on);
        status(caseNo, Project.Status.ACCEPTED);
    }

    /** Writes the status to the project and to its case file. */
    public void status(String caseNo, Project.Status status) {
        set(caseNo, "status", status.name());
        cases.status(caseNo, status.word());
    }

    /** Writes the last status and closes the case. A case that was only ordered has no project. */
    public void end(String caseNo, Project.Status status) {
        if (seek(caseNo).isPresent()) set(caseNo, "status", status.name());
        cases.close(caseNo, status.word());
    }

    public void closedOn(String caseNo, LocalDate on) {
        set(caseNo, "closed_on", on);
    }

    /** Adds to, or subtracts from, the number of objections that wait for an answer. */
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

    /** Reads an amount from a column in fen; null if the column is null. */
    public static Money money(ResultSet rs, String column) throws SQLException {
        var fen = rs.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }
}

package org.xiangbang.projects;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.NotFound;

/** The public fundraisings from which projects have money; a project has at most one. */
@Repository
public class Fundraisings {
    private final JdbcClient db;

    Fundraisings(JdbcClient db) {
        this.db = db;
    }

    public Optional<Fundraising> of(String caseNo) {
        return db.sql("select plan, filed_on, starts_on, holder from projects.fundraising where case_no = ?")
                .param(caseNo)
                .query(Fundraising.class)
                .optional();
    }

    /** @throws NotFound if the project has no money of a fundraising */
    public String holder(String caseNo) {
        return of(caseNo).map(Fundraising::holder).orElseThrow(() -> new NotFound(caseNo));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String caseNo, Fundraising fundraising) {
        db.sql("""
                insert into projects.fundraising (case_no, plan, filed_on, starts_on, holder)
                values (:caseNo, :plan, :filedOn, :startsOn, :holder)
                """)
                .param("caseNo", caseNo)
                .param("plan", fundraising.plan())
                .param("filedOn", fundraising.filedOn())
                .param("startsOn", fundraising.startsOn())
                .param("holder", fundraising.holder())
                .update();
    }
}

package org.xiangbang.projects;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The dates that the stages of a project have entered, for those who compare them. */
@Repository
public class ProjectDates {
    private final JdbcClient db;

    ProjectDates(JdbcClient db) {
        this.db = db;
    }

    /**
     * Dates of one project, each null before it was entered.
     *
     * @param reply the date of the first reply
     * @param agreedStart the start by the agreement that was filed last, or by its newest draft before the first filing
     * @param worksStart the start of the works on the site board
     */
    public record Entered(LocalDate reply, LocalDate agreedStart, LocalDate worksStart) {}

    @Transactional(readOnly = true)
    public Entered of(String caseNo) {
        return db.sql("""
                select (select a.reply_date from projects.approval a
                         where a.case_no = :caseNo and a.reply_date is not null
                         order by a.round limit 1) as reply,
                       (select g.starts_on from projects.agreement g
                         where g.case_no = :caseNo
                         order by g.status = 'filed' desc, g.version desc limit 1) as agreed_start,
                       (select b.works_from from projects.site_board b where b.case_no = :caseNo) as works_start
                """).param("caseNo", caseNo).query(Entered.class).single();
    }
}

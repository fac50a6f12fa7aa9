package org.xiangbang.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The titles that cases had before; the title of an organization's case is its name. */
@Repository
public class FormerTitles {
    private final JdbcClient db;
    private final CaseFiles cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FormerTitles(JdbcClient db, CaseFiles cases, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives the organization's case another title from now on, and remembers the one that it had until now. Its open cases have
     * changed as well, because lists show the name.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(String caseNo, String title) {
        db.sql("""
                insert into cases.former_title (case_no, title, until)
                select case_no, title, :now from cases.case_file where case_no = :caseNo and title <> :title
                """)
                .param("now", clock.instant())
                .param("caseNo", caseNo)
                .param("title", title)
                .update();
        cases.title(caseNo, title);
        db.sql("select case_no from cases.case_file where organization = :no and case_no <> :no and closed_at is null")
                .param("no", caseNo)
                .query(String.class)
                .list()
                .forEach(open -> events.publishEvent(new CaseEvent.Changed(open)));
    }

    /** Finds the name that the organization had then; empty if there is no such case. */
    public Optional<String> organizationName(String number, Instant then) {
        return db.sql("""
                select coalesce((select title from cases.former_title
                                  where case_no = :number and until > :then order by until, id limit 1), title)
                  from cases.case_file where case_no = :number and kind = 'ORGANIZATION'
                """)
                .param("number", number)
                .param("then", then)
                .query(String.class)
                .optional();
    }
}

package org.xiangbang.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final ReadOnce<String, List<Name>> names = new ReadOnce<>();

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
        return names.of(number, this::names).stream()
                .filter(name -> name.until() == null || name.until().isAfter(then))
                .map(Name::title)
                .findFirst();
    }

    /** @param until null for the name that it has now */
    private record Name(String title, Instant until) {}

    /** Returns the names that the organization has had, in their order, and last the one that it has. */
    private List<Name> names(String number) {
        return db.sql("""
                select title, until from (
                    select f.title, f.until, f.id from cases.former_title f
                     where f.case_no = :number
                    union all
                    select c.title, null, null from cases.case_file c where c.case_no = :number
                ) names
                 where exists (select 1 from cases.case_file where case_no = :number and kind = 'ORGANIZATION')
                 order by until nulls last, id
                """).param("number", number).query(Name.class).list();
    }
}

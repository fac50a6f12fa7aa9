package org.xiangbang.access.divisions;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DesksSucceeded;
import org.xiangbang.access.HoldingEnded;
import org.xiangbang.shared.Desk;

/**
 * The desks of a division that has ended, or of an organization that was merged, go to its successor: whoever holds one holds the same
 * desk there, and nothing else.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DeskSuccession {
    private static final String HELD = """
              from access.holding h
              join access.desk d on d.id = h.desk
              join access.account a on a.login = h.login
             where d.region = :from and h.held_until is null and a.disabled_at is null
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeskSuccession(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives everybody the successor's desk beside the former one, and open handovers hand over the successor's.
     *
     * @return the logins of who holds such a desk
     */
    public List<String> grant(String from, String to) {
        db.sql("""
                insert into access.desk (id, department, post, region)
                select d.department || '.' || d.post || '@' || :to, d.department, d.post, :to from access.desk d
                 where d.region = :from
                on conflict (id) do nothing
                """).param("from", from).param("to", to).update();
        db.sql("""
                insert into access.holding (desk, login, held_from)
                select d.department || '.' || d.post || '@' || :to, h.login, :now
                """ + HELD + " on conflict (login, desk) where held_until is null do nothing")
                .param("from", from)
                .param("to", to)
                .param("now", clock.instant())
                .update();
        db.sql("""
                update access.handover
                   set desks = array(select regexp_replace(d, '@' || :from || '$', '@' || :to) from unnest(desks) d),
                       list = array(select regexp_replace(d, '@' || :from || '$', '@' || :to) from unnest(list) d)
                 where state = 'open'
                """).param("from", from).param("to", to).update();
        events.publishEvent(new DesksSucceeded(from, to));
        return db.sql("select distinct h.login" + HELD + " order by 1")
                .param("from", from)
                .query(String.class)
                .list();
    }

    /** Gives one person the desk of one of several successors beside the former one; an open handover hands over both. */
    void grant(String desk, String login, String to) {
        db.sql("""
                insert into access.desk (id, department, post, region)
                select department || '.' || post || '@' || :to, department, post, :to from access.desk where id = :desk
                on conflict (id) do nothing
                """).param("desk", desk).param("to", to).update();
        db.sql("""
                insert into access.holding (desk, login, held_from)
                select d.department || '.' || d.post || '@' || :to, :login, :now from access.desk d where d.id = :desk
                on conflict (login, desk) where held_until is null do nothing
                """)
                .param("desk", desk)
                .param("login", login)
                .param("to", to)
                .param("now", clock.instant())
                .update();
        var chosen = new DeskChosen(Desk.parse(desk), login, to);
        db.sql("""
                update access.handover set desks = desks || :beside
                 where state = 'open' and leaver = :login and :desk = any(desks) and :beside <> all(desks)
                """)
                .param("beside", chosen.successor().id())
                .param("login", login)
                .param("desk", desk)
                .update();
        events.publishEvent(chosen);
    }

    /** Ends every holding at the place. What somebody had claimed at it goes back to its desk. */
    public void end(String from) {
        db.sql("""
                        update access.holding h set held_until = :now from access.desk d
                         where d.id = h.desk and d.region = :from and h.held_until is null returning h.login
                        """)
                .param("from", from)
                .param("now", clock.instant())
                .query(String.class)
                .set()
                .forEach(login -> events.publishEvent(new HoldingEnded(login)));
    }
}

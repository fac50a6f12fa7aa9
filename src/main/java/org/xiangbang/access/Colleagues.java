package org.xiangbang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Finds people who have a desk by the place of the desk, so that one of them can be chosen. */
@Repository
public class Colleagues {
    public static final int MOST = 300;

    private static final String HOLDS =
            "select 1 from access.holding q where q.login = a.login and q.held_until is null";
    private static final String AT = "select 1 from access.holding q join access.desk d on d.id = q.desk "
            + "where q.login = a.login and q.held_until is null and d.region = any(:places)";
    private static final String OF_DEPARTMENT = "select 1 from access.holding q join access.desk d on d.id = q.desk "
            + "where q.login = a.login and q.held_until is null and d.department || '@' || d.region = any(:places)";
    private static final String HOLDS_OUTSIDE = "select 1 from access.holding q join access.desk d on d.id = q.desk "
            + "where q.login = a.login and q.held_until is null and d.department = any(:outside)";
    private static final String SELECT = """
            select * from (
                select a.login, a.person, p.name,
                       coalesce(array_agg(h.desk order by h.desk) filter (where h.desk is not null), '{}') as desks
                  from access.account a
                  join access.person p on p.id = a.person
                  left join access.holding h on h.login = a.login and h.held_until is null
                  left join access.desk d on d.id = h.desk and d.region = any(:places)
                 where a.disabled_at is null
                   and (:text = '' or position(:text in p.name) > 0 or position(:text in a.login) > 0)
                   and %s
                 group by a.login, a.person, p.name
                 order by max(length(d.region)) desc nulls last, p.name, a.login limit :most) nearest
             order by name, login
            """;

    private final JdbcClient db;
    private final Clock clock;

    Colleagues(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Returns everybody with an open account who holds a desk at one of these places, each with all their desks, by name. Of more
     * than 300 people, those at the nearest places are returned: a longer code is a nearer place.
     *
     * @param places region codes or organization numbers; only these, not what is below them
     * @param text a part of the name or of the login; empty for everybody
     */
    public List<Official> at(Collection<String> places, String text) {
        return select(Whom.AT_PLACES, places, text);
    }

    /** Does the same for the departments of these desks, whatever the post. */
    public List<Official> inDepartmentsOf(Collection<Desk> desks, String text) {
        var departments = desks.stream()
                .map(desk -> desk.department() + "@" + desk.region())
                .toList();
        return select(Whom.IN_DEPARTMENTS, departments, text);
    }

    /** Does the same for these accounts, whether they have a desk or none. */
    public List<Official> named(Collection<String> logins, String text) {
        return select(Whom.NAMED, logins, text);
    }

    /** Does the same for all places; with a text it also finds people without a desk. */
    public List<Official> everywhere(String text) {
        return select(text.isEmpty() ? Whom.AT_A_DESK : Whom.ALL, List.of(), text);
    }

    /** Returns officials with a desk, at any place. */
    public List<Official> officials(String text) {
        return select(Whom.OFFICIALS, List.of(), text);
    }

    /** Works like {@link #at}; with a text it also finds people without a desk. */
    public List<Official> orNewcomers(Collection<String> places, String text) {
        return select(text.isEmpty() ? Whom.AT_PLACES : Whom.AT_PLACES_OR_NEW, places, text);
    }

    private enum Whom {
        AT_PLACES("exists (" + AT + ")"),
        IN_DEPARTMENTS("exists (" + OF_DEPARTMENT + ")"),
        AT_PLACES_OR_NEW("(exists (" + AT + ") or a.power is null and not exists (" + HOLDS + "))"),
        AT_A_DESK("exists (" + HOLDS + ")"),
        OFFICIALS("exists (" + HOLDS + ") and not exists (" + HOLDS_OUTSIDE + ")"),
        NAMED("a.login = any(:places)"),
        ALL("a.power is null");

        private final String condition;

        Whom(String condition) {
            this.condition = condition;
        }
    }

    private List<Official> select(Whom whom, Collection<String> places, String text) {
        return db.sql(SELECT.formatted(whom.condition))
                .param("text", text)
                .param("places", places.toArray(String[]::new))
                .param("outside", Desks.OUTSIDE.toArray(String[]::new))
                .param("most", MOST)
                .query(Colleagues::official)
                .list();
    }

    /** Returns the logins of everybody who may act at the desk today: the holders and their deputies. */
    public List<String> sittingAt(Desk desk) {
        return db.sql("""
                with holder as (
                    select h.login from access.holding h join access.account a on a.login = h.login
                     where h.desk = :desk and h.held_until is null and a.disabled_at is null)
                select login from holder
                union
                select d.deputy from access.deputyship d join holder h on h.login = d.principal
                 where d.ended_at is null and :today between d.from_day and d.until_day
                 order by login limit :most
                """)
                .param("desk", desk.id())
                .param("today", LocalDate.now(clock))
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    private static Official official(ResultSet row, int number) throws SQLException {
        var desks = Arrays.stream((String[]) row.getArray("desks").getArray())
                .map(Desk::parse)
                .toList();
        return new Official(row.getString("login"), row.getLong("person"), row.getString("name"), desks);
    }
}

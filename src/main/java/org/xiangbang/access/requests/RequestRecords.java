package org.xiangbang.access.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Official;

/** The rows of requests. A request whose time is over counts as lapsed before its row says so. */
@Repository
class RequestRecords {
    /** How long a request waits, in days. */
    static final int DAYS = 7;

    private static final String READ = """
            select r.id, r.kind, r.items, r.reason, r.asked_by, r.asked_at, r.lapses_at, r.ended_by,
                   case when r.state = 'open' and r.lapses_at <= clock_timestamp() then 'lapsed' else r.state end as state,
                   r.ended_at, r.answer
              from access.request r
            """;

    private final JdbcClient db;

    RequestRecords(JdbcClient db) {
        this.db = db;
    }

    /** What a confirmation compares. */
    record Guard(String stood, long askedPerson) {}

    /** @return the number; empty if the same is asked for already */
    Optional<Long> add(RequestKind kind, List<String> items, String key, String stood, String reason, Official by) {
        db.sql("""
                update access.request set state = 'lapsed', ended_at = lapses_at
                 where key = ? and state = 'open' and lapses_at <= clock_timestamp()
                """).param(key).update();
        return db.sql("""
                insert into access.request (kind, items, key, stood, reason, asked_by, asked_person, lapses_at)
                values (:kind, :items, :key, :stood, :reason, :login, :person, clock_timestamp() + make_interval(days => :days))
                on conflict (key) where state = 'open' do nothing returning id
                """)
                .param("kind", kind.word())
                .param("items", items.toArray(String[]::new))
                .param("key", key)
                .param("stood", stood)
                .param("reason", reason)
                .param("login", by.login())
                .param("person", by.person())
                .param("days", DAYS)
                .query(Long.class)
                .optional();
    }

    /** Finds a request. Until the transaction ends nobody else answers it. */
    Optional<Request> lock(long id) {
        return db.sql(READ + " where r.id = ? for no key update of r")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    Guard guard(long id) {
        return db.sql("select stood, asked_person from access.request where id = ?")
                .param(id)
                .query(Guard.class)
                .single();
    }

    void end(long id, String state, String answer, Official by) {
        db.sql("""
                update access.request set state = ?, answer = ?, ended_by = ?, ended_person = ?, ended_at = clock_timestamp() where id = ?
                """).params(state, answer, by.login(), by.person(), id).update();
    }

    /** Returns what waits, the oldest first. */
    List<Request> open() {
        return db.sql(READ + " where r.state = 'open' and r.lapses_at > clock_timestamp() order by r.id")
                .query((row, n) -> read(row))
                .list();
    }

    /** Returns what has ended, the latest first. @param before number behind which the page begins; null for the first page */
    List<Request> ended(Long before, int size) {
        return db.sql(READ + """
                 where (r.state <> 'open' or r.lapses_at <= clock_timestamp()) and r.id < coalesce(:before::bigint, 9223372036854775807)
                 order by r.id desc limit :size
                """)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> read(row))
                .list();
    }

    boolean there(long id) {
        return db.sql("select exists (select 1 from access.request where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Counts what this person can confirm or refuse. */
    long waitingFor(Official official) {
        return db.sql("""
                select count(*) from access.request
                 where state = 'open' and lapses_at > clock_timestamp() and asked_person <> ?
                """).param(official.person()).query(Long.class).single();
    }

    /** Until the transaction ends nobody else changes these accounts. */
    void hold(Collection<String> logins) {
        db.sql("select login from access.account where login = any(?) order by login for update")
                .param(logins.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Returns how accounts stand, as far as a request about them depends on it; an unknown one is left out. */
    String stand(Collection<String> logins) {
        return db.sql("""
                        select a.login || ' ' || a.person || ' ' || p.name || ' ' || (a.disabled_at is null)
                          from access.account a join access.person p on p.id = a.person where a.login = any(?) order by a.login
                        """).param(logins.toArray(String[]::new)).query(String.class).list().stream()
                .collect(Collectors.joining("\n"));
    }

    /** Is one of these accounts that of the person? */
    boolean concern(Collection<String> logins, long person) {
        return db.sql("select exists (select 1 from access.account where login = any(?) and person = ?)")
                .params(logins.toArray(String[]::new), person)
                .query(Boolean.class)
                .single();
    }

    private static Request read(ResultSet row) throws SQLException {
        return new Request(
                row.getLong("id"),
                row.getString("kind"),
                List.of((String[]) row.getArray("items").getArray()),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getObject("lapses_at", OffsetDateTime.class),
                row.getString("state"),
                row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("answer"));
    }
}

package org.xiangbang.access.staff;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is stored of people and imports: who is entered already, the file that waits, and the imports that were made. */
@Repository
class StaffRecords {
    private static final int SHOWN = 20;

    private final JdbcClient db;

    StaffRecords(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param number digest of the person's number; null if none is known
     * @param desks the ids of the desks that the account holds now, and of those that wait for confirmation
     */
    record Known(String login, String name, long person, String number, Set<String> desks) {}

    /** An import that was made. */
    record Made(String login, OffsetDateTime at, int rows, int opened, int given) {}

    /** Returns the accounts of these logins, closed ones too. */
    Map<String, Known> accounts(Collection<String> logins) {
        var known = new HashMap<String, Known>();
        db.sql("""
                select a.login, p.name, p.id, p.number_digest, coalesce(array_agg(h.desk) filter (where h.desk is not null), '{}') as desks
                  from access.account a join access.person p on p.id = a.person
                  left join (
                        select login, desk from access.holding where held_until is null and login = any(:logins)
                        union
                        select split_part(i, ' ', 1), split_part(i, ' ', 2) from access.request r, unnest(r.items) i
                         where r.kind = 'grant' and r.state = 'open' and r.lapses_at > clock_timestamp()) h on h.login = a.login
                 where a.login = any(:logins) group by a.login, p.id
                """)
                .param("logins", logins.toArray(String[]::new))
                .query((row, n) -> new Known(
                        row.getString("login"),
                        row.getString("name"),
                        row.getLong("id"),
                        row.getString("number_digest"),
                        new HashSet<>(
                                Arrays.asList((String[]) row.getArray("desks").getArray()))))
                .list()
                .forEach(account -> known.put(account.login(), account));
        return known;
    }

    /** Returns one login of an official or administrator for each of these names that somebody bears already. */
    Map<String, String> bearers(Collection<String> names) {
        var bearers = new HashMap<String, String>();
        db.sql("""
                select p.name, min(a.login) as login from access.person p join access.account a on a.person = p.id
                 where p.name = any(:names) and a.disabled_at is null group by p.name
                """)
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> bearers.put(row.getString("name"), row.getString("login")))
                .list();
        return bearers;
    }

    /** Keeps the file until its sender has looked at the plan; an earlier one of the same person is forgotten. @return its digest */
    String keep(byte[] content, String login) {
        return db.sql("""
                insert into access.staff_file (login, content) values (?, ?)
                on conflict (login) do update set content = excluded.content, at = now()
                returning encode(sha256(content), 'hex')
                """).params(login, content).query(String.class).single();
    }

    /** Returns the file that the person has sent last if it has that digest, and forgets it. */
    Optional<byte[]> take(String login, String digest) {
        return db.sql(
                        "delete from access.staff_file where login = ? and encode(sha256(content), 'hex') = ? returning content")
                .params(login, digest)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    boolean isKept(String login) {
        return db.sql("select exists (select 1 from access.staff_file where login = ?)")
                .param(login)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends nobody else opens an account, so that what was planned is still right when it is entered. */
    void lock() {
        db.sql("call access.lock_accounts()").update();
    }

    void made(String login, String sha256, int rows, Collection<String> opened, int given) {
        db.sql("insert into access.staff_import (login, file_sha256, rows, opened, given) values (?, ?, ?, ?, ?)")
                .params(login, sha256, rows, opened.toArray(String[]::new), given)
                .update();
    }

    /** Returns the imports that were made last, the newest first. */
    List<Made> made() {
        return db.sql("""
                select login, at, rows, cardinality(opened) as opened, given from access.staff_import order by id desc limit ?
                """).param(SHOWN).query(Made.class).list();
    }
}

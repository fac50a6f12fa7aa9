package org.xiangbang.access.deputies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.AccountName;

/** The rows of deputyships. */
@Repository
class Deputyships {
    private static final String SELECT = """
            select d.id, d.principal, p.name as principal_name, d.deputy, q.name as deputy_name,
                   access.without_parts(d.processes) as processes, d.from_day, d.until_day, d.set_by,
                   s.name as set_by_name, d.reason, d.ended_at, e.name as ended_by_name
              from access.deputyship d
              join access.account a on a.login = d.principal join access.person p on p.id = a.person
              join access.account b on b.login = d.deputy join access.person q on q.id = b.person
              join access.account c on c.login = d.set_by join access.person s on s.id = c.person
              left join access.account f on f.login = d.ended_by left join access.person e on e.id = f.person
            """;

    private final JdbcClient db;

    Deputyships(JdbcClient db) {
        this.db = db;
    }

    /** Locks all deputyships until the end of the transaction, because chains and circles are judged by all of them. */
    void lock() {
        db.sql("call access.lock_deputyships()").update();
    }

    long add(
            String principal,
            String deputy,
            List<String> processes,
            LocalDate from,
            LocalDate until,
            String by,
            String reason,
            Instant at) {
        return db.sql("""
                insert into access.deputyship (principal, deputy, processes, from_day, until_day, set_by, set_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(principal, deputy, processes.toArray(String[]::new), from, until, by, at, reason)
                .query(Long.class)
                .single();
    }

    Optional<Deputyship> find(long id) {
        return db.sql(SELECT + " where d.id = ?")
                .param(id)
                .query((row, n) -> of(row))
                .optional();
    }

    void end(long id, String by, Instant at) {
        db.sql("update access.deputyship set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .params(at, by, id)
                .update();
    }

    /** Marks the deputyships whose last day is over. @return the logins of their deputies */
    List<String> expire(LocalDate today, Instant at) {
        return db.sql("""
                update access.deputyship set ended_at = ? where ended_at is null and until_day < ? returning deputy
                """).params(at, today).query(String.class).list();
    }

    /** Returns the deputyships in which a person has that {@code role}; running and coming ones first, then past ones, at most 100. */
    List<Deputyship> of(Role role, String login) {
        var column = role == Role.PRINCIPAL ? "d.principal" : "d.deputy";
        return db.sql(SELECT + " where " + column
                        + " = ? order by d.ended_at is not null, d.from_day desc, d.id desc limit 100")
                .param(login)
                .query((row, n) -> of(row))
                .list();
    }

    /** Returns the processes and the parts that were cut out of them. */
    List<String> withParts(Collection<String> processes) {
        return db.sql("select unnest(access.with_parts(?::text[]))")
                .param(processes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Returns the processes without those parts whose whole is among them. */
    List<String> withoutParts(Collection<String> processes) {
        return db.sql("select unnest(access.without_parts(?::text[]))")
                .param(processes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    enum Role {
        PRINCIPAL,
        DEPUTY
    }

    private static Deputyship of(ResultSet row) throws SQLException {
        return new Deputyship(
                row.getLong("id"),
                new AccountName(row.getString("principal"), row.getString("principal_name")),
                new AccountName(row.getString("deputy"), row.getString("deputy_name")),
                Arrays.asList((String[]) row.getArray("processes").getArray()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                new AccountName(row.getString("set_by"), row.getString("set_by_name")),
                row.getString("reason"),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("ended_by_name"));
    }
}

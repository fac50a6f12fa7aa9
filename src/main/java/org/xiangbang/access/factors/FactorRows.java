package org.xiangbang.access.factors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The second factors that people have. */
@Repository
class FactorRows {
    /** An app has to show the first code within so many minutes. */
    private static final int PENDING_MINUTES = 15;

    private static final String SHOWN =
            "select id, kind, name, demonstration, added_at, used_at from access.factor where login = ? and confirmed_at is not null";

    private final JdbcClient db;

    FactorRows(JdbcClient db) {
        this.db = db;
    }

    /** A factor as its owner sees it. @param usedAt null if it was never used */
    record Shown(UUID id, String kind, String name, boolean demonstration, Instant addedAt, Instant usedAt) {}

    /**
     * The seed of one-time codes.
     *
     * @param seed sealed
     * @param lastStep whose codes, like all before, were used
     * @param now in seconds since 1970, by the clock of the database
     */
    record Seed(UUID id, String name, String seed, long lastStep, long now) {
        long step() {
            return now / Totp.SECONDS;
        }
    }

    List<Shown> of(String login) {
        return db.sql(SHOWN + " order by added_at")
                .param(login)
                .query(Shown.class)
                .list();
    }

    Optional<Shown> find(String login, UUID id) {
        return db.sql(SHOWN + " and id = ?")
                .params(login, id)
                .query(Shown.class)
                .optional();
    }

    boolean any(String login) {
        return db.sql("select exists (select 1 from access.factor where login = ? and confirmed_at is not null)")
                .param(login)
                .query(Boolean.class)
                .single();
    }

    /** By what a person may prove themselves. @param seed sealed; null for what has none */
    record Means(UUID id, String kind, String seed) {}

    /** Returns the factors of a person, and one line for all recovery codes if one of them can still be used. */
    List<Means> proving(String login) {
        return db.sql("""
                select id, kind, seed from access.factor where login = :login and confirmed_at is not null
                union all
                select null, 'recovery', null
                 where exists (select 1 from access.recovery_code where login = :login and used_at is null)
                """).param("login", login).query(Means.class).list();
    }

    /** Until the transaction ends nobody else changes the factors of that account. */
    void lock(String login) {
        db.sql("select login from access.account where login = ? for no key update")
                .param(login)
                .query(String.class)
                .single();
    }

    /** Returns the seeds by which a person can prove themselves. */
    List<Seed> seeds(String login) {
        return seeds("login = ? and confirmed_at is not null", login);
    }

    Optional<Seed> demonstration(String login) {
        return seeds("login = ? and demonstration", login).stream().findFirst();
    }

    /** Returns the seed that the person is putting into an app now. */
    Optional<Seed> pending(String login) {
        return seeds(
                        "login = ? and confirmed_at is null and added_at > clock_timestamp() - make_interval(mins => %d)"
                                .formatted(PENDING_MINUTES),
                        login)
                .stream()
                .findFirst();
    }

    private List<Seed> seeds(String which, String login) {
        return db.sql("""
                select id, name, seed, last_step, extract(epoch from clock_timestamp())::bigint as now
                  from access.factor where kind = 'totp' and %s order by added_at desc
                """.formatted(which)).param(login).query(Seed.class).list();
    }

    /** Adds a seed that proves nothing until a code of it was right. One that was begun before is given up. */
    void begin(String login, UUID id, String name, String sealed) {
        db.sql("delete from access.factor where login = ? and confirmed_at is null")
                .param(login)
                .update();
        db.sql("insert into access.factor (id, login, kind, name, seed) values (?, ?, 'totp', ?, ?)")
                .params(id, login, name, sealed)
                .update();
    }

    /** Adds the seed of a demonstration; of two at the same time the first stands. */
    void addDemonstration(String login, UUID id, String name, String sealed) {
        db.sql("""
                insert into access.factor (id, login, kind, name, seed, demonstration, confirmed_at)
                values (?, ?, 'totp', ?, ?, true, clock_timestamp()) on conflict do nothing
                """).params(id, login, name, sealed).update();
    }

    /** Uses up the codes to that step, and confirms the factor. @return false if another request was faster */
    boolean use(UUID id, long step) {
        return db.sql("""
                update access.factor
                   set last_step = :step, used_at = clock_timestamp(), confirmed_at = coalesce(confirmed_at, clock_timestamp())
                 where id = :id and last_step < :step
                """).param("step", step).param("id", id).update() == 1;
    }

    boolean remove(String login, UUID id) {
        return db.sql("delete from access.factor where login = ? and id = ? and confirmed_at is not null")
                        .params(login, id)
                        .update()
                == 1;
    }
}

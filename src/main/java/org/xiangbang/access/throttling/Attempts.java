package org.xiangbang.access.throttling;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Counts attempts under a key that becomes free again after some time. All copies of the program count together. */
@Repository
class Attempts {
    private static final double MICROS = 1e6;

    /** Rows that one statement removes. */
    private static final int ROUND = 1_000;

    private final JdbcClient db;

    Attempts(JdbcClient db) {
        this.db = db;
    }

    /** Returns how many attempts are counted under the key now. */
    int of(String key) {
        return db.sql("select counted from access.attempt where key = ? and free_at > now()")
                .param(key)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Counts one more attempt. The key becomes free when no other one follows for that long. */
    void add(String key, Duration freeAfter) {
        db.sql("""
                insert into access.attempt as a (key, counted, free_at) values (:key, 1, now() + make_interval(secs => :wait))
                on conflict (key) do update set
                    counted = case when a.free_at > now() then a.counted + 1 else 1 end,
                    free_at = now() + make_interval(secs => :wait)
                """).param("key", key).param("wait", seconds(freeAfter)).update();
    }

    /**
     * Counts one more attempt unless that were too many: {@code most} are possible at once; after that one more becomes possible
     * each time another {@code most}-th of {@code time} has passed.
     *
     * @return zero when the attempt was counted, otherwise how long to wait
     */
    Duration take(String key, int most, Duration time) {
        var step = seconds(time.dividedBy(most));
        var taken = db.sql("""
                insert into access.attempt as a (key, counted, free_at) values (:key, 1, now() + make_interval(secs => :step))
                on conflict (key) do update set
                    counted = case when a.free_at > now() then a.counted + 1 else 1 end,
                    free_at = greatest(a.free_at, now()) + make_interval(secs => :step)
                 where greatest(a.free_at, now()) + make_interval(secs => :step) <= now() + make_interval(secs => :time)
                """)
                .param("key", key)
                .param("step", step)
                .param("time", seconds(time))
                .update();
        return taken == 1 ? Duration.ZERO : wait(key, step - seconds(time));
    }

    private Duration wait(String key, double beyond) {
        var micros = db.sql("select greatest(1, extract(epoch from free_at - now()) * 1000000 + :beyond)::bigint"
                        + " from access.attempt where key = :key")
                .param("beyond", beyond * MICROS)
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(1L);
        return Duration.ofNanos(micros * 1000);
    }

    /** Takes back what {@link #take} counted with the same numbers. */
    void giveBack(String key, int most, Duration time) {
        db.sql("""
                update access.attempt set counted = greatest(counted - 1, 0), free_at = free_at - make_interval(secs => :step)
                 where key = :key and free_at > now()
                """)
                .param("step", seconds(time.dividedBy(most)))
                .param("key", key)
                .update();
    }

    /**
     * Counts one more attempt unless it comes too soon after the one before: after attempt number {@code free} one has to wait two seconds,
     * after each further one twice as long, at most {@code longest}.
     *
     * @param freeAfter when the attempts are forgotten if no other follows
     * @return zero when the attempt was counted, otherwise how long to wait
     */
    Duration delayed(String key, int free, Duration longest, Duration freeAfter) {
        var taken = db.sql("""
                insert into access.attempt as a (key, counted, free_at, next_at)
                values (:key, 1, now() + make_interval(secs => :kept), now())
                on conflict (key) do update set
                    counted = case when a.free_at > now() then a.counted + 1 else 1 end,
                    free_at = now() + make_interval(secs => :kept),
                    next_at = now() + make_interval(secs => case
                        when a.free_at <= now() or a.counted + 1 < :free then 0
                        else least(:longest, power(2, least(a.counted + 2 - :free, 30))) end)
                 where a.next_at is null or a.next_at <= now() or a.free_at <= now()
                """)
                .param("key", key)
                .param("kept", seconds(freeAfter))
                .param("free", free)
                .param("longest", seconds(longest))
                .update();
        return taken == 1 ? Duration.ZERO : untilNext(key);
    }

    private Duration untilNext(String key) {
        var micros = db.sql("select greatest(1, extract(epoch from next_at - now()) * 1000000)::bigint"
                        + " from access.attempt where key = ?")
                .param(key)
                .query(Long.class)
                .optional()
                .orElse(1L);
        return Duration.ofNanos(micros * 1000);
    }

    void forget(String key) {
        db.sql("delete from access.attempt where key = ?").param(key).update();
    }

    /** Removes what nobody counts any more. Copies that do so at the same time take different rows. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 50_000)
    void removeFree() {
        var removed = ROUND;
        while (removed == ROUND) removed = removeRound();
    }

    private int removeRound() {
        return db.sql("""
                delete from access.attempt where key in (
                    select key from access.attempt where free_at <= now() limit ? for update skip locked)
                """).param(ROUND).update();
    }

    /** Converts to whole microseconds, as the database counts, so that the parts of a time never add up to more than the whole. */
    private static double seconds(Duration duration) {
        return duration.toNanos() / 1000 / MICROS;
    }
}

package org.xiangbang.access.signin;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts attempts under a key that becomes free again after some time. All copies of the program count together. */
@Repository
class Attempts {
    private static final double MICROS = 1e6;

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

    void forget(String key) {
        db.sql("delete from access.attempt where key = ?").param(key).update();
    }

    void forgetWhatIsFree() {
        db.sql("delete from access.attempt where free_at <= now()").update();
    }

    /** Converts to whole microseconds, as the database counts, so that the parts of a time never add up to more than the whole. */
    private static double seconds(Duration duration) {
        return duration.toNanos() / 1000 / MICROS;
    }
}

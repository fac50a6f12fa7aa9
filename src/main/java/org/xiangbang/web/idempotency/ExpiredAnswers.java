package org.xiangbang.web.idempotency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Removes answers that nobody asks for again, a few at a time (ours, decision 0297). Those of writes that moved money stay. */
@Repository
class ExpiredAnswers {
    /** Rows that one statement removes. */
    static final int ROUND = 1_000;

    private final JdbcClient db;

    ExpiredAnswers(JdbcClient db) {
        this.db = db;
    }

    @Scheduled(
            fixedDelayString = "${xiangbang.expired-answers:PT1H}",
            initialDelayString = "${xiangbang.expired-answers:PT1H}")
    void remove() {
        var removed = ROUND;
        while (removed == ROUND) removed = removeRound();
    }

    /** Another copy that removes at the same time takes other rows. */
    private int removeRound() {
        return db.sql("""
                delete from web.idempotency where (login, key) in (
                    select i.login, i.key from web.idempotency i
                     where not i.kept_forever
                       and i.at < clock_timestamp() - make_interval(days => (
                           select r.days from web.answer_retention r
                            where r.valid_from <= (clock_timestamp() at time zone 'Asia/Shanghai')::date
                            order by r.valid_from desc limit 1))
                     order by i.at limit ? for update skip locked)
                """).param(ROUND).update();
    }
}

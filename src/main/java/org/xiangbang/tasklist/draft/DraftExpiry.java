package org.xiangbang.tasklist.draft;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.xiangbang.calendar.OfficialClock;

/** Removes drafts with which nobody has gone on for long, a few at a time (ours, decision 0297). */
@Repository
class DraftExpiry {
    private static final int ROUND = 500;

    private final JdbcClient db;
    private final OfficialClock clock;

    DraftExpiry(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${xiangbang.draft-expiry:PT1H}",
            initialDelayString = "${xiangbang.draft-expiry:PT1H}")
    void remove() {
        var removed = ROUND;
        while (removed == ROUND) removed = removeRound();
    }

    private int removeRound() {
        return db.sql("""
                delete from tasklist.draft where (login, subject) in (
                    select d.login, d.subject from tasklist.draft d
                     where d.saved_at < :now::timestamptz - make_interval(days => (
                         select r.days from tasklist.draft_retention r
                          where r.valid_from <= :today order by r.valid_from desc limit 1))
                     order by d.saved_at limit :most for update skip locked)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", clock.today())
                .param("most", ROUND)
                .update();
    }
}

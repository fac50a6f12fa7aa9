package org.xiangbang.tasklist.feed;

import static org.xiangbang.tasklist.list.TaskFilter.at;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.xiangbang.calendar.OfficialClock;

/**
 * Turns open steps yellow, red and very overdue as time passes, in the rows by which lists are ordered and counted. Between two
 * runs a row may show too low a severity for a second. Rows that an act has locked are left for the next run.
 */
@Repository
@EnableScheduling
public class SeverityRefresh {
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final OfficialClock clock;

    SeverityRefresh(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Updates every row whose time has come. */
    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    public void turn() {
        int turned;
        do turned = batch();
        while (turned == BATCH);
    }

    private int batch() {
        return db.sql("""
                update tasklist.inbox i
                   set severity = tasklist.severity(i.soon_at, i.due_at, :now), turns_at = tasklist.turns_at(i.soon_at, i.due_at, :now)
                  from (select task_id from tasklist.inbox where severity > 0 and turns_at <= :now
                         order by turns_at limit :batch for update skip locked) t
                 where i.task_id = t.task_id
                """)
                .param("now", at(clock.instant()))
                .param("batch", BATCH)
                .update();
    }
}

package org.xiangbang.notifications;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;

/** Removes notifications that have expired (ours, decision 0072). A notification whose delivery is not finished is kept. */
@Repository
class NotificationExpiry {
    private final JdbcClient db;
    private final OfficialClock clock;

    NotificationExpiry(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return how many notifications were removed */
    @Transactional
    int clean() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var gone = db.sql("""
                delete from notifications.notification n
                 using (select read_days, unread_days from notifications.retention
                         where valid_from <= :today order by valid_from desc limit 1) r
                 where (n.read_at < :now::timestamptz - make_interval(days => r.read_days)
                        or n.at < :now::timestamptz - make_interval(days => r.unread_days))
                   and not exists (select 1 from notifications.delivery d where d.notification = n.id and d.state in ('waiting', 'dead'))
                """).param("now", now).param("today", clock.today()).update();
        db.sql("""
                delete from notifications.delivery d
                 using (select read_days from notifications.retention
                         where valid_from <= :today order by valid_from desc limit 1) r
                 where d.state in ('sent', 'dropped') and d.ended_at < :now::timestamptz - make_interval(days => r.read_days)
                """).param("now", now).param("today", clock.today()).update();
        return gone;
    }
}

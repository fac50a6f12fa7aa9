package org.xiangbang.notifications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.notifications.delivery.Outbox;

/**
 * Gives what acts told to its receivers, after the acts (decision 0220). Who receives it is found now, by the desk's people of
 * today. All copies of the application share the work, one after the other, so that every receiver gets it in the order of the
 * acts.
 */
@Repository
public class Distribution {
    /** The most acts in one transaction. */
    private static final int MOST = 200;

    private final JdbcClient db;
    private final OfficialClock clock;
    private final DigestSchedule mail;

    public Distribution(JdbcClient db, OfficialClock clock, DigestSchedule mail) {
        this.db = db;
        this.clock = clock;
        this.mail = mail;
    }

    /**
     * Distributes what every act told that has been committed by now, also if another copy is just distributing it.
     *
     * @return how many rows there were
     */
    public int all() {
        var some = next();
        var rows = some;
        while (some == MOST) {
            some = next();
            rows += some;
        }
        return rows;
    }

    private int next() {
        var now = clock.instant();
        var digestDay = mail.nextDigest(now);
        return db.sql("select notifications.distribute(:most, :now, :today, :mail, :digestDay, :digestAt)")
                .param("most", MOST)
                .param("now", Outbox.at(now))
                .param("today", clock.today())
                .param("mail", mail.configured())
                .param("digestDay", digestDay)
                .param("digestAt", Outbox.at(mail.digestAt(digestDay)))
                .query(Integer.class)
                .single();
    }
}

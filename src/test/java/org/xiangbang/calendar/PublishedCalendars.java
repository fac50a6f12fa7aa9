package org.xiangbang.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what a test has entered, so that the calendar is again as it came with the program. */
@Component
public class PublishedCalendars {
    private final JdbcClient db;
    private final PublishedDays cache;

    PublishedCalendars(JdbcClient db, PublishedDays cache) {
        this.db = db;
        this.cache = cache;
    }

    @Transactional
    public void restore() {
        db.sql("delete from calendar.published_year where login is not null").update();
        db.sql("delete from calendar.special_day where year > 2026").update();
        cache.forget();
    }
}

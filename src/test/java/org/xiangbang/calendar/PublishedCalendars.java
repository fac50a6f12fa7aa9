package org.xiangbang.calendar;

import java.sql.Date;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what a test has entered, so that the calendar is again as it came with the program. */
@Component
public class PublishedCalendars {
    private final JdbcClient db;
    private final PublishedYears cache;

    PublishedCalendars(JdbcClient db, PublishedYears cache) {
        this.db = db;
        this.cache = cache;
    }

    @Transactional
    public void restore() {
        db.sql("delete from calendar.published_year where login is not null").update();
        db.sql("delete from calendar.special_day").update();
        for (var day : SpecialDays.announced())
            db.sql("insert into calendar.special_day (day, kind, holiday, year) values (?, ?, ?, ?)")
                    .params(
                            Date.valueOf(day.day()),
                            day.kind().name().toLowerCase(Locale.ROOT),
                            day.holiday(),
                            day.day().getYear())
                    .update();
        cache.forget();
    }
}

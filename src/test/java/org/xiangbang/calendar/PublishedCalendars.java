package org.xiangbang.calendar;

import java.sql.Date;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.database.TableOwner;

/** Takes back what a test has entered, so that the calendar is again as it came with the program. */
@Component
public class PublishedCalendars {
    private final TableOwner owner;
    private final PublishedYears cache;

    PublishedCalendars(TableOwner owner, PublishedYears cache) {
        this.owner = owner;
        this.cache = cache;
    }

    public void restore() {
        owner.transaction().executeWithoutResult(restored -> write());
        cache.forget();
    }

    private void write() {
        owner.sql("delete from calendar.published_year where login is not null").update();
        owner.sql("delete from calendar.special_day").update();
        for (var day : SpecialDays.announced())
            owner.sql("insert into calendar.special_day (day, kind, holiday, year) values (?, ?, ?, ?)")
                    .params(
                            Date.valueOf(day.day()),
                            day.kind().name().toLowerCase(Locale.ROOT),
                            day.holiday(),
                            day.day().getYear())
                    .update();
    }
}

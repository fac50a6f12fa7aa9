package org.xiangbang.calendar;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock and the working days, read from their tables once at the start. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    OfficialClock officialClock(ClockOffset ahead) {
        return new OfficialClock(ahead);
    }

    @Bean
    WorkingDays workingDays(JdbcClient db) {
        return new WorkingDays(db.sql("select day, kind, holiday from calendar.special_day")
                .query((row, number) -> new SpecialDay(
                        row.getDate("day").toLocalDate(),
                        SpecialDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("holiday")))
                .list());
    }
}

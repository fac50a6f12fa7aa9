package org.xiangbang.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock and the working days. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarConfiguration {

    @Bean
    OfficialClock officialClock(ClockOffset ahead) {
        return new OfficialClock(ahead);
    }

    @Bean
    WorkingDays workingDays(PublishedDays published) {
        return new WorkingDays(published);
    }
}

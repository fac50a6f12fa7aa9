package org.xiangbang.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Provides the clock and the working days as beans. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarConfiguration {

    @Bean
    OfficialClock officialClock(OfficialClock.Offset ahead) {
        return new OfficialClock(ahead);
    }

    @Bean
    WorkingDays workingDays(PublishedYears published) {
        return new WorkingDays(published);
    }
}

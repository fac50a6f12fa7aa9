package org.xiangbang.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.xiangbang.shared.clock.TrueTime;

/** Provides the clock and the working days as beans. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarConfiguration {

    @Bean
    TrueTime trueTime(ClockDeviation deviation) {
        return deviation.time();
    }

    @Bean
    OfficialClock officialClock(TrueTime time, OfficialClock.Offset ahead) {
        return new OfficialClock(time, ahead);
    }

    @Bean
    WorkingDays workingDays(PublishedYears published) {
        return new WorkingDays(published);
    }
}

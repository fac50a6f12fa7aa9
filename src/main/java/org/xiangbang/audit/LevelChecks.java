package org.xiangbang.audit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two checks before the county's. */
@Configuration(proxyBeanMethods = false)
class LevelChecks {

    @Bean
    LevelCheck villageCheck(Acceptances acceptances, Clock clock) {
        return new LevelCheck(AcceptanceProcess.VILLAGE_CHECK, CheckLevel.VILLAGE, acceptances, clock);
    }

    @Bean
    LevelCheck townshipCheck(Acceptances acceptances, Clock clock) {
        return new LevelCheck(AcceptanceProcess.TOWNSHIP_CHECK, CheckLevel.TOWNSHIP, acceptances, clock);
    }
}

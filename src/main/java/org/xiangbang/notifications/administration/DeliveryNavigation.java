package org.xiangbang.notifications.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Official;
import org.xiangbang.web.NavigationEntry;

/** The administrator's navigation entry for what was not delivered, with the number of such deliveries. */
@Configuration(proxyBeanMethods = false)
class DeliveryNavigation {

    @Bean
    NavigationEntry deliveriesEntry(CurrentOfficial current, DeadLetters letters) {
        return new ForAdministrators(current, letters);
    }

    private record ForAdministrators(CurrentOfficial current, DeadLetters letters) implements NavigationEntry {
        @Override
        public String path() {
            return "/admin/notices";
        }

        @Override
        public String name() {
            return "notifications.admin";
        }

        @Override
        public int order() {
            return 94;
        }

        @Override
        public boolean shownTo(Official official) {
            return current.mayRead(path());
        }

        @Override
        public long count(Official official) {
            return letters.alarms();
        }
    }
}

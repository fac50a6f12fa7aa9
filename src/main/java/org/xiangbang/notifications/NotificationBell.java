package org.xiangbang.notifications;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.xiangbang.access.CurrentOfficial;
import org.xiangbang.notifications.administration.DeadLetters;
import org.xiangbang.shared.Official;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.TopEntry;

/** The bell at the top of every page, and the administrator's way to what was not delivered. */
@Component
class NotificationBell implements TopEntry {
    private final Notifications notices;

    NotificationBell(Notifications notices) {
        this.notices = notices;
    }

    @Override
    public String path() {
        return "/me/notices";
    }

    @Override
    public String refresh() {
        return "/me/notices/bell";
    }

    @Override
    public String name() {
        return "notices.title";
    }

    @Override
    public int count(Official official) {
        return notices.unread(official.login());
    }

    @Override
    public int most() {
        return Notifications.COUNTED;
    }

    @Bean
    static NavigationEntry deliveriesEntry(CurrentOfficial current, DeadLetters letters) {
        return new ForAdministrators(current, letters);
    }

    private record ForAdministrators(CurrentOfficial current, DeadLetters letters) implements NavigationEntry {
        @Override
        public String path() {
            return "/admin/notices";
        }

        @Override
        public String name() {
            return "notices.admin";
        }

        @Override
        public int order() {
            return 94;
        }

        @Override
        public boolean shownTo(Official official) {
            return current.isAdministrator();
        }

        @Override
        public long count(Official official) {
            return letters.alarms();
        }
    }
}

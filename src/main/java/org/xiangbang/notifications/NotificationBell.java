package org.xiangbang.notifications;

import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.web.TopEntry;

/** The bell at the top of every page, with the number of unread notifications. */
@Component
class NotificationBell implements TopEntry {
    private final Notifications notifications;

    NotificationBell(Notifications notifications) {
        this.notifications = notifications;
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
        return "notifications.title";
    }

    @Override
    public int count(Official official) {
        return notifications.unread(official.login());
    }

    @Override
    public int most() {
        return Notifications.COUNTED;
    }
}

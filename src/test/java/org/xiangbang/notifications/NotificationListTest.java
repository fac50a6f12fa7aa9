package org.xiangbang.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("The list of a person's notifications")
class NotificationListTest {
    @Autowired
    private Said said;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationExpiry notificationExpiry;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    @Qualifier("owner")
    JdbcClient db;

    @Test
    @DisplayName("keeps unread notifications longer than those that were read")
    void retention() {
        var who = people.at("organization.handler@T-30");
        for (var fact : List.of("read", "unread", "fresh"))
            telling.act(telling.notification("copied", null, who, fact));
        age(who, "read", 200, true);
        age(who, "unread", 200, false);

        notificationExpiry.clean();
        assertThat(list(who)).extracting(i -> i.facts().get(0)).containsExactlyInAnyOrder("unread", "fresh");

        age(who, "unread", 401, false);
        notificationExpiry.clean();
        assertThat(list(who)).extracting(i -> i.facts().get(0)).containsExactly("fresh");
    }

    @Test
    @DisplayName("is read page by page, unread ones first, none twice and none left out")
    void byPages() {
        var who = people.at("organization.handler@T-31");
        for (int i = 0; i < 25; i++)
            telling.act(new Notification("copied", List.of(who.login()), null, null, List.of("n" + i)));
        list(who).stream().skip(5).limit(7).forEach(item -> notifications.read(item.id(), who));

        var seen = new ArrayList<NotificationItem>();
        String after = null;
        do {
            var page = notifications.list(who, after, 4, false);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(seen)
                .extracting(NotificationItem::id)
                .doesNotHaveDuplicates()
                .hasSize(25);
        assertThat(seen.subList(0, 18)).allMatch(NotificationItem::unread);
        assertThat(seen.subList(18, 25)).noneMatch(NotificationItem::unread);
        assertThat(notifications.list(who, null, 100, true).items()).hasSize(18);
        assertThat(notifications.readAll(who)).isEqualTo(18);
        assertThat(notifications.unread(who.login())).isZero();
        said.wrong("field.cursor", () -> notifications.list(who, "bm90aGluZw", 4, false));
    }

    private void age(Official who, String fact, int days, boolean read) {
        db.sql("""
                update notifications.notification set at = now() - make_interval(days => :days),
                       read_at = case when :read then now() - make_interval(days => :days) end
                 where login = :login and facts ->> 0 = :fact
                """)
                .param("days", days)
                .param("read", read)
                .param("login", who.login())
                .param("fact", fact)
                .update();
    }

    private List<NotificationItem> list(Official who) {
        return notifications.list(who, null, 100, false).items();
    }
}

package org.xiangbang.notifications.webhook;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.shared.Official;

/**
 * Switches off the endpoints that the person who leaves had entered, because this person has seen their secrets. An administrator
 * switches them on with new ones.
 */
@Repository
class WebhookHandover implements HandoverPart {
    private final JdbcClient db;
    private final Webhooks webhooks;

    WebhookHandover(JdbcClient db, Webhooks webhooks) {
        this.db = db;
        this.webhooks = webhooks;
    }

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public int order() {
        return 81;
    }

    @Override
    public List<Item> of(String login) {
        return db.sql("""
                select id::text as id, url from notifications.webhook
                 where created_by = ? and disabled_at is null order by created_at, id
                """)
                .param(login)
                .query((row, n) -> Item.of(kind(), row.getString("id"), row.getString("url")))
                .list();
    }

    @Override
    public void left(Official who, Item item) {
        move(who, who, item);
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        webhooks.disable(UUID.fromString(item.key()));
        return Moved.ended(item);
    }
}

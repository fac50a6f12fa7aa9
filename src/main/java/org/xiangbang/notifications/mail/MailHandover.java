package org.xiangbang.notifications.mail;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.shared.Official;

/** Ends the mail to a person who leaves. The address is theirs and is not handed over. */
@Repository
class MailHandover implements HandoverPart {
    private final JdbcClient db;
    private final MailPreferences own;

    MailHandover(JdbcClient db, MailPreferences own) {
        this.db = db;
        this.own = own;
    }

    @Override
    public String kind() {
        return "mail";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Item> of(String login) {
        return db.sql("""
                select coalesce(address, wanted) from notifications.person
                 where login = ? and coalesce(address, wanted) is not null
                """)
                .param(login)
                .query((row, n) -> Item.of(kind(), login, row.getString(1)))
                .list();
    }

    @Override
    public void left(Official who, Item item) {
        move(who, who, item);
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        own.remove(from.login());
        db.sql("delete from notifications.choice where login = ?")
                .param(from.login())
                .update();
        return Moved.ended(item);
    }
}

package org.xiangbang.notices;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.access.HandoverPart;
import org.xiangbang.shared.Official;

/** Mail to who leaves ends: the address is theirs and goes to nobody else. */
@Component
class MailOfLeaver implements HandoverPart {
    private final JdbcClient db;
    private final OwnMail own;

    MailOfLeaver(JdbcClient db, OwnMail own) {
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
                select coalesce(address, wanted) from notices.person
                 where login = ? and coalesce(address, wanted) is not null
                """)
                .param(login)
                .query((row, n) -> new Item(kind(), login, null, row.getString(1), null, null, null, null))
                .list();
    }

    @Override
    public List<Moved> move(Official from, Official to, List<Item> items) {
        own.remove(from.login());
        db.sql("delete from notices.choice where login = ?").param(from.login()).update();
        return items.stream().map(Moved::ended).toList();
    }
}

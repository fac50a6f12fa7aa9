package org.xiangbang.organizations.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.organizations.Uscc;
import org.xiangbang.organizations.change.RegistrationChange.Item;

/** The rows of changes, and what they change in the organization's own row. */
@Repository
class ChangeRecords {
    private static final String SELECT =
            "select item, before, after, changed_on, ground, entered_at from organizations.change where organization = :organization ";

    private final JdbcClient db;
    private final Clock clock;

    ChangeRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Returns the changes in force, the newest first. */
    List<RegistrationChange> entered(String organization) {
        return read("and status = 'ENTERED' order by entered_at desc, id desc", organization);
    }

    /** Returns what waits for its confirmation. */
    List<RegistrationChange> proposed(String organization) {
        return read("and status = 'PROPOSED' order by id", organization);
    }

    /** Returns what was proposed last, if it was returned for supplements. */
    List<RegistrationChange> returned(String organization) {
        return read("""
                 and status = 'RETURNED' and proposed_at =
                     (select max(proposed_at) from organizations.change where organization = :organization)
                 order by id""", organization);
    }

    private List<RegistrationChange> read(String which, String organization) {
        return db.sql(SELECT + which)
                .param("organization", organization)
                .query(RegistrationChange.class)
                .list();
    }

    void propose(String organization, Item item, String after, LocalDate changedOn, String ground) {
        db.sql("""
                insert into organizations.change (organization, item, after, changed_on, ground, status, proposed_at)
                values (:organization, :item, :after, :changedOn, :ground, 'PROPOSED', :now)
                """)
                .param("organization", organization)
                .param("item", item.word())
                .param("after", after)
                .param("changedOn", changedOn)
                .param("ground", ground)
                .param("now", clock.instant())
                .update();
    }

    /** @param status {@code RETURNED} if it may be proposed again, {@code REFUSED} if not */
    void drop(String organization, String status) {
        db.sql("update organizations.change set status = ? where organization = ? and status = 'PROPOSED'")
                .params(status, organization)
                .update();
    }

    /** Puts everything that waits in force, with what was there before. */
    void enter(String organization) {
        db.sql("""
                update organizations.change c
                   set status = 'ENTERED', entered_at = :now,
                       before = case item when 'name' then o.name when 'uscc' then o.uscc else o.legal_representative end
                  from organizations.organization o
                 where o.number = c.organization and c.organization = :organization and c.status = 'PROPOSED'
                """)
                .param("now", clock.instant())
                .param("organization", organization)
                .update();
    }

    void apply(String organization, RegistrationChange change) {
        switch (change.item()) {
            case NAME -> set(organization, "name", change.after());
            case REPRESENTATIVE -> set(organization, "legal_representative", change.after());
            case USCC -> {
                set(organization, "uscc", change.after());
                set(organization, "type", new Uscc(change.after()).type().word());
            }
        }
    }

    private void set(String organization, String column, String value) {
        db.sql("update organizations.organization set " + column + " = ? where number = ?")
                .params(value, organization)
                .update();
    }
}

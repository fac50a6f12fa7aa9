package org.xiangbang.access.divisions;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** To which of several successors each person of a division that was split goes with each desk. */
@Repository
public class SplitDesks {
    private final JdbcClient db;
    private final Successions successions;
    private final DeskSuccession desks;
    private final SuccessionNotices notices;
    private final Clock clock;

    SplitDesks(JdbcClient db, Successions successions, DeskSuccession desks, SuccessionNotices notices, Clock clock) {
        this.db = db;
        this.successions = successions;
        this.desks = desks;
        this.notices = notices;
        this.clock = clock;
    }

    /** A person at a desk of the division. */
    public record Holder(String desk, String login, String name) {
        /** By which one is told from all others, for cursors. */
        public String key() {
            return desk + " " + login;
        }
    }

    /** Returns who holds desks of the division and was not given a successor's yet. */
    public List<Holder> undecided(String code) {
        return db.sql("""
                select h.desk, h.login, p.name
                  from access.holding h
                  join access.desk d on d.id = h.desk
                  join access.account a on a.login = h.login
                  join access.person p on p.id = a.person
                 where d.region = ? and h.held_until is null and a.disabled_at is null
                   and not exists (select 1 from access.desk_heir c where c.desk = h.desk and c.login = h.login)
                 order by h.desk, p.name, h.login
                """).param(code).query(Holder.class).list();
    }

    /**
     * Gives the person the same desk of that successor, and tells them. The former desk is held until nothing is open at it any
     * more.
     *
     * @throws NotFound if nothing of the division waits for a choice
     * @throws FormRefused if the successor is none of the division's, or this person and desk do not wait for one
     */
    @Transactional
    public void choose(String code, String desk, String login, String heir, Official by) {
        var split = successions.split(code);
        var found = new Findings();
        var waiting = undecided(split.code()).stream()
                .filter(h -> h.desk().equals(VisibleText.of(desk)) && h.login().equals(VisibleText.of(login)))
                .findFirst();
        if (waiting.isEmpty()) found.add(notWaiting(desk, login));
        var successor = found.value(() -> heir(split, heir));
        found.orThrow(List.of());
        var chosen = successor.orElseThrow();
        var first = db.sql("""
                insert into access.desk_heir (desk, login, successor, chosen_by, chosen_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                        .params(VisibleText.of(desk), VisibleText.of(login), chosen.code(), by.login(), clock.instant())
                        .update()
                > 0;
        if (!first) throw new FormRefused(List.of(notWaiting(desk, login)));
        desks.grant(VisibleText.of(desk), VisibleText.of(login), chosen.code());
        notices.tell(split, chosen, List.of(VisibleText.of(login)));
    }

    private static Violation notWaiting(String desk, String login) {
        return new Violation("desk", "region.desk-not-waiting", VisibleText.of(login), VisibleText.of(desk));
    }

    /** @throws FormRefused naming {@code successor} if that code is none of the division's successors */
    public static NamedRegion heir(Succession split, String typed) {
        var code = VisibleText.of(typed);
        return split.heirs().stream()
                .filter(h -> h.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new FormRefused(
                        "successor",
                        "region.heir-unknown",
                        code,
                        split.division().name()));
    }
}

package org.xiangbang.access.divisions;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Division;
import org.xiangbang.shared.FormRefused;

/** Which division may succeed another one, so that whoever follows the successors always comes to one that is in force. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SuccessorCheck {
    private final JdbcClient db;

    SuccessorCheck(JdbcClient db) {
        this.db = db;
    }

    private record Awaiting(String name, LocalDate until) {}

    boolean begun(String code) {
        return db.sql("select succession_begun is not null from access.region where code = ?")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** @throws FormRefused if the division's desks have begun to go to a successor: who holds them cannot be guessed back */
    void stillOpen(Division division) {
        if (begun(division.code())) throw new FormRefused("endedFrom", "region.succession-begun", division.name());
    }

    /** @throws FormRefused if a division that ends on that day or later is to be succeeded by this one */
    void notAwaited(Division division, LocalDate until) {
        db.sql("""
                        select r.name, r.valid_until as "until" from access.region r
                         where r.valid_until >= :until
                           and (r.successor = :code or exists (select 1 from access.region_heir h
                                                                where h.region = r.code and h.successor = :code))
                         order by r.valid_until desc limit 1
                        """)
                .param("until", until)
                .param("code", division.code())
                .query(Awaiting.class)
                .optional()
                .ifPresent(first -> {
                    throw new FormRefused("endedFrom", "region.awaited", first.name(), first.until());
                });
    }

    void check(Division division, LocalDate until, Division heir) {
        if (heir.code().startsWith(division.code())) throw new FormRefused("successor", "region.successor-itself");
        if (leadsTo(heir.code(), division.code()))
            throw new FormRefused("successor", "region.successor-cycle", heir.name());
        if (!heir.inForce(until)) throw new FormRefused("successor", "region.successor-ended", heir.name(), until);
        if (heir.code().length() != division.code().length())
            throw new FormRefused("successor", "region.successor-level", heir.name());
    }

    /** Replaces the successors of a division that is split; a single one stands in the division's own row. */
    void write(String code, List<String> heirs) {
        db.sql("delete from access.region_heir where region = ?").param(code).update();
        if (heirs.size() < 2) return;
        for (var heir : heirs)
            db.sql("insert into access.region_heir (region, successor) values (?, ?)")
                    .params(code, heir)
                    .update();
    }

    private boolean leadsTo(String from, String code) {
        return db.sql("""
                        with recursive next (code) as (
                            select :from
                            union
                            select coalesce(h.successor, r.successor) from next n
                              join access.region r on r.code = n.code
                              left join access.region_heir h on h.region = r.code
                             where coalesce(h.successor, r.successor) is not null)
                        select exists (select 1 from next where code = :code)
                        """)
                .param("from", from)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}

package org.xiangbang.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DesksSucceeded;
import org.xiangbang.access.DivisionSplit;

/**
 * Lets a call for needs that is open or still to come go on in what takes the place of its county (ours, decision 0131). Where a
 * successor calls for needs in those days itself, its own call holds.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SucceededRounds {
    private static final String COPIED = """
            insert into needs.collection_round (region, library_year, opens_on, closes_on, note, opened_by, opened_at)
            select heir, r.library_year, r.opens_on, r.closes_on, r.note, r.opened_by, r.opened_at
              from needs.collection_round r cross join unnest(:heirs) heir
             where r.region = :from and r.closes_on >= :today
               and not exists (select 1 from needs.collection_round o
                                where o.region = heir and o.opens_on <= r.closes_on and o.closes_on >= r.opens_on)
            on conflict do nothing
            """;

    private final JdbcClient db;
    private final Clock clock;

    SucceededRounds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void succeeded(DesksSucceeded moved) {
        copy(moved.from(), List.of(moved.to()));
    }

    /** Each of several successors is a county of its own, so each has the call. */
    @EventListener
    void split(DivisionSplit split) {
        copy(split.from(), split.heirs());
    }

    private void copy(String from, List<String> heirs) {
        db.sql(COPIED)
                .param("from", from)
                .param("heirs", heirs.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .update();
    }
}

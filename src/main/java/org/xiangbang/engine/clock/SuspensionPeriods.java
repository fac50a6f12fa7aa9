package org.xiangbang.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that say from when until when cases were suspended. */
@Repository
class SuspensionPeriods {
    private final JdbcClient db;
    private final Clock clock;

    SuspensionPeriods(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A suspension that is over. */
    record Span(Instant beganAt, Instant endedAt) {}

    void begin(String caseNo) {
        db.sql("insert into engine.suspension_period (case_no, began_at) values (?, ?)")
                .params(caseNo, clock.instant())
                .update();
    }

    /** @return the suspension that is now over; empty if the case was not suspended */
    Optional<Span> end(String caseNo) {
        return db.sql("""
                update engine.suspension_period set ended_at = :at where case_no = :caseNo and ended_at is null
                returning began_at, ended_at
                """)
                .param("at", clock.instant())
                .param("caseNo", caseNo)
                .query(Span.class)
                .optional();
    }

    /** Returns when the current suspension began; empty if there is none. */
    Optional<Instant> open(String caseNo) {
        return db.sql("select began_at from engine.suspension_period where case_no = ? and ended_at is null")
                .param(caseNo)
                .query(Instant.class)
                .optional();
    }

    /** Returns the suspensions that are over, as far as they lie after that time. */
    List<Span> since(String caseNo, Instant since) {
        return db.sql("""
                select greatest(began_at, :since) as began_at, ended_at from engine.suspension_period
                 where case_no = :caseNo and ended_at > :since order by began_at
                """)
                .param("caseNo", caseNo)
                .param("since", since)
                .query(Span.class)
                .list();
    }
}

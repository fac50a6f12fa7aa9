package org.xiangbang.engine.model;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which version of a decision table was in force when. */
@Repository
class DecisionVersions {
    private final JdbcClient db;

    DecisionVersions(JdbcClient db) {
        this.db = db;
    }

    /** The newest version deployed by then; the first if none was, or the case is just being opened ({@code at} null: the newest). */
    int inForce(String table, Instant at) {
        return db.sql("""
                        select coalesce(max(d.version_) filter (where p.deploy_time_ <= :at), min(d.version_))
                          from public.act_re_decision_def d
                          join public.act_re_deployment p on p.id_ = d.deployment_id_
                         where d.key_ = :key
                        """)
                .param("key", table)
                .param("at", Timestamp.from(at == null ? Instant.parse("9999-01-01T00:00:00Z") : at))
                .query(Integer.class)
                .single();
    }
}

package org.xiangbang.engine.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;

/** The decision tables of {@code processes/}. */
@Repository
public class Decisions {
    private final DecisionService service;
    private final JdbcClient db;

    Decisions(DecisionService service, JdbcClient db) {
        this.service = service;
        this.db = db;
    }

    /** The rows that match in the newest version of the table: output name to value. None matching is an empty list. */
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        return List.copyOf(
                service.evaluateDecisionTableByKey(table, new HashMap<>(inputs)).getResultList());
    }

    /** As {@link #evaluate}, by the version that was in force when the case was opened (architecture, decision 7). */
    public List<Map<String, Object>> evaluate(String table, CaseFile file, Map<String, Object> inputs) {
        return List.copyOf(
                service.evaluateDecisionTableByKeyAndVersion(table, version(table, file), new HashMap<>(inputs))
                        .getResultList());
    }

    /** The version of the table that applies to the case. */
    public int version(String table, CaseFile file) {
        return inForce(table, file.openedAt());
    }

    /** The newest version deployed by then; the first if none was, or the case is just being opened ({@code at} null: the newest). */
    private int inForce(String table, Instant at) {
        return db.sql("""
                        select coalesce(max(d.version_) filter (where p.deploy_time_ <= :at), min(d.version_))
                          from public.act_re_decision_def d
                          join public.act_re_deployment p on p.id_ = d.deployment_id_
                         where d.key_ = :key
                        """)
                .param("key", table)
                .param("at", at == null ? Instant.parse("9999-01-01T00:00:00Z") : at)
                .query(Integer.class)
                .single();
    }
}

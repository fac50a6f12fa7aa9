package org.xiangbang.engine.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;

/** The decision tables of {@code processes/}. */
@Repository
public class Decisions {
    private final DecisionService service;
    private final RepositoryService repository;
    private final JdbcClient db;

    Decisions(DecisionService service, RepositoryService repository, JdbcClient db) {
        this.service = service;
        this.repository = repository;
        this.db = db;
    }

    /** Returns the rows that match in the newest version of the table, each from output name to value; an empty list if none matches. */
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        return List.copyOf(
                service.evaluateDecisionTableByKey(table, new HashMap<>(inputs)).getResultList());
    }

    /** Returns what the rows of the newest version of the table say in one of its outputs, as texts in the order of the rows. */
    public List<String> outputs(String table, String output) {
        var newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        var read = repository
                .getDmnModelInstance(newest.getId())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        var names = read.getOutputs().stream().map(Output::getName).toList();
        return read.getRules().stream()
                .map(rule -> List.copyOf(rule.getOutputEntries()).get(names.indexOf(output)))
                .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                .toList();
    }

    /** Works like {@link #evaluate} with the version that was in force when the case was opened (architecture, decision 7). */
    public List<Map<String, Object>> evaluate(String table, CaseFile file, Map<String, Object> inputs) {
        return List.copyOf(
                service.evaluateDecisionTableByKeyAndVersion(table, version(table, file), new HashMap<>(inputs))
                        .getResultList());
    }

    /** Returns the version of the table that applies to the case. */
    public int version(String table, CaseFile file) {
        return inForce(table, file.openedAt());
    }

    /**
     * Finds the newest version deployed by then; the first one if none was. If the case is just being opened ({@code at} is
     * null), it is the newest.
     */
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

package org.xiangbang.engine.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;
import org.xiangbang.cases.CaseFile;

/** The decision tables of {@code processes/}. */
@Service
public class Decisions {
    private final DecisionService service;
    private final DecisionVersions versions;

    Decisions(DecisionService service, DecisionVersions versions) {
        this.service = service;
        this.versions = versions;
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
        return versions.inForce(table, file.openedAt());
    }
}

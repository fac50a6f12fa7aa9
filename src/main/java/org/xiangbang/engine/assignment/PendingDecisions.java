package org.xiangbang.engine.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.shared.Official;

/** The rows of decisions that wait for signers. A step has one row, for its latest decision. */
@Repository
class PendingDecisions {
    private final JdbcClient db;
    private final ObjectMapper json;

    PendingDecisions(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void hold(String taskId, String caseNo, Official by, String assignee, StepForm form, Instant at) {
        db.sql("""
                insert into engine.pending_decision (task_id, case_no, state, login, name, assignee, outcome, opinion, fields,
                                                  documents, held_at)
                values (:task, :caseNo, 'held', :login, :name, :assignee, :outcome, :opinion, :fields::jsonb, :documents, :at)
                on conflict (task_id) do update
                   set state = 'held', login = excluded.login, name = excluded.name, assignee = excluded.assignee,
                       outcome = excluded.outcome, opinion = excluded.opinion, fields = excluded.fields,
                       documents = excluded.documents, held_at = excluded.held_at, back_zh = null, back_en = null
                """)
                .param("task", taskId)
                .param("caseNo", caseNo)
                .param("login", by.login())
                .param("name", by.name())
                .param("assignee", assignee)
                .param("outcome", form.outcome())
                .param("opinion", form.opinion() == null ? "" : form.opinion())
                .param("fields", written(form.fields()))
                .param("documents", form.documents().toArray(String[]::new))
                .param("at", at)
                .update();
    }

    /**
     * Gives the step back to the person who decided.
     *
     * @param zh the sentence that says why in Chinese, or null when a signer's opinion says it
     */
    void back(String taskId, String zh, String en) {
        db.sql("update engine.pending_decision set state = 'back', back_zh = ?, back_en = ? where task_id = ?")
                .params(zh, en, taskId)
                .update();
    }

    Optional<PendingDecision> find(String taskId) {
        return db.sql("select * from engine.pending_decision where task_id = ?")
                .param(taskId)
                .query((row, n) -> held(row))
                .optional();
    }

    /** Finds the decision on the step that waits for signers now. */
    Optional<PendingDecision> held(String taskId) {
        return find(taskId).filter(PendingDecision::held);
    }

    private PendingDecision held(ResultSet row) throws SQLException {
        var form = new StepForm(
                row.getString("outcome"), row.getString("opinion"), read(row.getString("fields")), Arrays.asList((String
                                [])
                        row.getArray("documents").getArray()));
        return new PendingDecision(
                row.getString("task_id"),
                row.getString("case_no"),
                row.getString("state").equals("held"),
                row.getString("login"),
                row.getString("name"),
                row.getString("assignee"),
                form,
                row.getTimestamp("held_at").toInstant(),
                row.getString("back_zh"),
                row.getString("back_en"));
    }

    private String written(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.xiangbang.tasklist.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.tasklist.list.TaskFilter;

/**
 * Keeps what was entered in a decision that is taken back as a draft of the step that waits again, for the person who entered it: a
 * deputy who takes back the decision of a principal does not read the principal's form.
 */
@Repository
class TakenBackDrafts {
    private static final String ENTERED = """
            select e.outcome, e.opinion, e.fields, e.documents
              from tasklist.done d join tasklist.desk k on k.id = d.desk_id
              join evidence.public_entered_form e on e.case_no = d.case_no and e.process = d.process and e.step = d.step
                   and e.desk = k.name and e.login = d.login
             where d.task_id = :task::uuid and d.login = :login
             order by abs(extract(epoch from e.at - d.ended_at)) limit 1
            """;

    private static final String KEEP = """
            insert into tasklist.draft (login, subject, revision, saved_at, "values", page, desk, case_no, title, process,
                                        version, step, step_name)
            select :login, 'task:' || :again, 1, :now, :values::jsonb, '/tasks/' || :again, k.name, i.case_no, i.title, i.process,
                   i.version, i.step, i.step_name
              from tasklist.inbox i join tasklist.desk k on k.id = i.desk_id
             where i.task_id = :again::uuid and (select count(*) from tasklist.draft where login = :login) < :most
            on conflict (login, subject) do nothing
            """;

    private final JdbcClient db;
    private final WriteBatch writes;
    private final OfficialClock clock;
    private final ObjectMapper json;

    TakenBackDrafts(JdbcClient db, WriteBatch writes, OfficialClock clock, ObjectMapper json) {
        this.db = db;
        this.writes = writes;
        this.clock = clock;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenBack(StepEvent.Recalled step) {
        db.sql(ENTERED)
                .param("task", step.taskId())
                .param("login", step.login())
                .query((row, n) -> posted(row))
                .optional()
                .filter(values -> values.length() <= Drafts.MAX_TEXT)
                .ifPresent(values -> keep(values, step));
    }

    private void keep(String values, StepEvent.Recalled step) {
        writes.sql(KEEP)
                .param("login", step.login())
                .param("again", step.again())
                .param("now", TaskFilter.at(clock.instant()))
                .param("values", values)
                .param("most", Drafts.MOST)
                .add();
    }

    /** Returns the values with the names that the form posts. */
    private String posted(ResultSet row) throws SQLException {
        try {
            var values = new LinkedHashMap<String, List<String>>();
            values.put("outcome", List.of(row.getString("outcome")));
            if (row.getString("opinion") != null) values.put("opinion", List.of(row.getString("opinion")));
            for (var field : json.readTree(row.getString("fields")).properties())
                put(field.getKey(), field.getValue(), values);
            var inFields = values.values().stream().flatMap(List::stream).toList();
            var documents = texts(json.readTree(row.getString("documents")));
            documents.removeAll(inFields);
            values.put("documents", documents);
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(String name, JsonNode value, Map<String, List<String>> values) {
        if (!value.isArray() || value.isEmpty() || !value.get(0).isObject()) {
            values.put(name, value.isArray() ? texts(value) : List.of(value.asText()));
            return;
        }
        for (int i = 0; i < value.size(); i++)
            for (var cell : value.get(i).properties())
                put(name + "[" + i + "]." + cell.getKey(), cell.getValue(), values);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

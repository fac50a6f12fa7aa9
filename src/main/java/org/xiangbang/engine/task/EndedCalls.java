package org.xiangbang.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.WriteBatch;

/** The called processes that decisions ended, and how called processes hang together, for taking a decision back across a call. */
@Repository
public class EndedCalls {
    private static final String ADD = """
            insert into engine.ended_call (task_id, level, instance, definition_id, process, business_key, variables, caller, activity)
            values (:task, :level, :instance, :definition, :process, :key, :variables::jsonb, :caller, :activity)
            """;

    /** What belongs to a process instance and goes on with the one that takes its place. */
    private static final List<String> OF_INSTANCE = List.of("completed_step", "countersigner", "direct_return");

    private final JdbcClient db;
    private final WriteBatch writes;
    private final ObjectMapper json;

    EndedCalls(JdbcClient db, WriteBatch writes, ObjectMapper json) {
        this.db = db;
        this.writes = writes;
        this.json = json;
    }

    /** @param execution waits in the call of that process instance */
    public record Caller(String instance, String execution) {}

    /** @param calls the processes that the decision ended, the innermost first */
    public void add(String taskId, List<CallEnded> calls) {
        for (int level = 0; level < calls.size(); level++) {
            var call = calls.get(level);
            writes.add(
                    ADD,
                    Map.of(
                            "task", taskId,
                            "level", level,
                            "instance", call.instance(),
                            "definition", call.definitionId(),
                            "process", call.process(),
                            "key", call.businessKey(),
                            "variables", written(call.variables()),
                            "caller", call.caller(),
                            "activity", call.activity()));
        }
    }

    /** Returns the processes that the decision ended, the innermost first; none if its process goes on. */
    public List<CallEnded> of(String taskId) {
        return db.sql("""
                        select instance, definition_id, process, business_key, variables, caller, activity
                          from engine.ended_call where task_id = ? order by level
                        """).param(taskId).query((row, n) -> read(row)).list();
    }

    /** Finds what waits for the called process; empty for the outermost process of a case. */
    public Optional<Caller> callerOf(String instance) {
        return db.sql("""
                        select p.proc_inst_id_ as instance, p.id_ as execution
                          from public.act_ru_execution i
                          join public.act_ru_execution p on p.id_ = i.super_exec_
                         where i.id_ = ?
                        """).param(instance).query(Caller.class).optional();
    }

    /** Another process instance takes the place of one that had ended: its steps, countersigners and returns go on with it. */
    public void resumed(String ended, String again) {
        for (var table : OF_INSTANCE)
            db.sql("update engine." + table + " set instance = ? where instance = ?")
                    .params(again, ended)
                    .update();
    }

    private CallEnded read(ResultSet row) throws SQLException {
        return new CallEnded(
                row.getString("instance"),
                row.getString("definition_id"),
                row.getString("process"),
                row.getString("business_key"),
                variables(row.getString("variables")),
                row.getString("caller"),
                row.getString("activity"));
    }

    private String written(Map<String, Object> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> variables(String written) {
        try {
            return json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.xiangbang.engine.task;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which process a running one was called. */
@Repository
public class Callers {
    private final JdbcClient db;

    Callers(JdbcClient db) {
        this.db = db;
    }

    /** @param activity id of the call activity; {@code execution} the one that waits in it */
    public record Caller(String definitionId, String activity, String execution) {}

    /** Of the process in which the execution runs; empty for the outermost one. */
    public Optional<Caller> of(String execution) {
        return db.sql("""
                select p.proc_def_id_, p.act_id_, p.id_
                  from public.act_ru_execution e
                  join public.act_ru_execution i on i.id_ = e.proc_inst_id_
                  join public.act_ru_execution p on p.id_ = i.super_exec_
                 where e.id_ = ?
                """)
                .param(execution)
                .query((row, n) ->
                        new Caller(row.getString("proc_def_id_"), row.getString("act_id_"), row.getString("id_")))
                .optional();
    }
}

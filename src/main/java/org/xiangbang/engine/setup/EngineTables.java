package org.xiangbang.engine.setup;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * V001: the engine's own tables, from the scripts in its jar, and what large case loads need beyond them.
 *
 * <p>Why: one owner for all tables of the database. Undo: none, every case lives in them.
 */
@Component
class EngineTables implements JavaMigration {
    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

    private static final String TUNING = """
            create index act_idx_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
            alter table act_ru_task set (fillfactor = 85,
                autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
            alter table act_ru_execution set (fillfactor = 85,
                autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
            alter table act_ru_variable set (
                autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
            alter table act_ru_identitylink set (
                autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
            alter table act_hi_taskinst set (fillfactor = 85);
            alter table act_hi_actinst set (fillfactor = 85);
            """;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** Runs in schema {@code public}, where the engine looks for its tables. */
    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path to public");
            for (var part : List.of(
                    "engine",
                    "history",
                    "identity",
                    "case.engine",
                    "case.history",
                    "decision.engine",
                    "decision.history"))
                ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT.formatted(part)));
            statement.execute(TUNING);
        }
    }
}

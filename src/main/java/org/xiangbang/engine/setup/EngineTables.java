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
 * V20261128_01: the engine's own tables, from the scripts in its jar. What large numbers of cases need beyond them is in
 * V20261128_02.
 *
 * <p>Why: one migration history for all tables of the database. Undo: none, because every case is stored in them.
 */
@Component
class EngineTables implements JavaMigration {
    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261128.01");
    }

    @Override
    public String getDescription() {
        return "engine tables baseline";
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
        }
    }
}

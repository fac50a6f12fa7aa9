package org.xiangbang.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.form.type.AbstractFormFieldType;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.xiangbang.database.TableOwner;

/** The engine alone as it is delivered, at history {@code full}, in empty tables of its own on the same server. */
final class BareEngine implements AutoCloseable {
    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final List<String> OUR_TYPES =
            List.of("text", "choices", "money", "document", "region", "organization", "uscc", "table");

    private final HikariDataSource database;
    private final ProcessEngine engine;

    BareEngine(TableOwner owner) throws SQLException {
        database = owner.pool("?currentSchema=bare");
        database.setMaximumPoolSize(20);
        createTables();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCustomFormTypes(OUR_TYPES.stream()
                .map(NamedType::new)
                .map(AbstractFormFieldType.class::cast)
                .toList());
        configuration.setBeans(Map.of("needLibrary", new Answers(), "noticeDays", new Answers()));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/needs/survey.bpmn")
                .addClasspathResource("processes/needs/village.bpmn")
                .addClasspathResource("processes/needs/township.bpmn")
                .addClasspathResource("processes/needs/library.bpmn")
                .deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    private void createTables() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema bare");
            for (var part : SCRIPTS)
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }

    /** A field type that the engine only has to know by name. */
    private static final class NamedType extends StringFormType {
        private final String name;

        NamedType(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** What the model asks our beans on the straight way, answered without a look at any record. */
    public static final class Answers {
        public String origin(String key) {
            return "village";
        }

        public List<String> departments(String key) {
            return List.of("line.reviewer@county");
        }

        public String left(String key, String process, String notice, String posting) {
            return "P10D";
        }

        public String yearEnd(String key) {
            return "2099-01-01T00:00:00";
        }

        public String fate(String key) {
            return "open";
        }

        public void publish(String key) {
            // no records here
        }

        public void remove(String key) {
            // no records here
        }
    }
}

package org.xiangbang.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine's statements")
class EngineStatementsTest {
    private static final String ALL = "org/camunda/bpm/engine/impl/mapping/mappings.xml";
    private static final Pattern FILE = Pattern.compile("mapping/entity/(\\w+)\\.xml");

    @Test
    @DisplayName(
            "are read part by part: those about models at once, those about cases and the others when one is asked for")
    void areReadWhenAskedFor() {
        var statements = new PlainEngine.Statements();

        assertThat(statements.getMappedStatement("selectLatestProcessDefinitionByKey"))
                .isNotNull();
        assertThat(statements.parts()).isEqualTo(1);
        assertThat(statements.getMappedStatement("selectTask")).isNotNull();
        assertThat(statements.getMappedStatement("selectNextJobsToExecute")).isNotNull();
        assertThat(statements.parts()).isEqualTo(2);
        assertThat(statements.getMappedStatement("selectHistoricTaskInstance")).isNotNull();
        assertThat(statements.parts()).isEqualTo(3);
        assertThatThrownBy(() -> statements.getMappedStatement("selectNothing"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(statements.parts()).isEqualTo(3);
    }

    @Test
    @DisplayName("are read once, however many ask at the same time")
    void areReadOnce() throws Exception {
        var statements = new PlainEngine.Statements();
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<MappedStatement> asking = () -> statements.getMappedStatement("selectHistoricTaskInstance");
            for (var answer : threads.invokeAll(Collections.nCopies(8, asking)))
                assertThat(answer.get()).isNotNull();
        } finally {
            threads.shutdownNow();
        }
        assertThat(statements.parts()).isEqualTo(3);
    }

    @Test
    @DisplayName("are all those of the engine, and none besides")
    void areThoseOfTheEngine() throws IOException {
        try (var list = Resources.getResourceAsStream(ALL)) {
            var names = FILE.matcher(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .results();
            assertThat(PlainEngine.Statements.files())
                    .containsExactlyInAnyOrderElementsOf(
                            names.map(found -> found.group(1)).toList());
        }
        var ours = new PlainEngine.Statements();
        ours.getMappedStatement("selectHistoricTaskInstance");

        assertThat(described(ours)).isEqualTo(described(theirs()));
    }

    /** As the engine reads them by itself. */
    private static Configuration theirs() throws IOException {
        var words = new Properties();
        words.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(words, "", "postgres");
        try (var file = new InputStreamReader(Resources.getResourceAsStream(ALL), StandardCharsets.UTF_8)) {
            return new XMLConfigBuilder(file, "", words).parse();
        }
    }

    /** The SQL that every statement has without parameters, or how it fails without them, and what is read from its rows. */
    private static Map<String, String> described(Configuration statements) {
        var all = new TreeMap<String, String>();
        for (var name : statements.getMappedStatementNames()) {
            if (!statements.hasStatement(name) || !name.contains(".")) continue;
            var statement = statements.getMappedStatement(name);
            all.put(
                    name,
                    statement.getSqlCommandType() + " "
                            + statement.getResultMaps().stream()
                                    .map(ResultMap::getId)
                                    .toList()
                            + " " + sql(statement));
        }
        return all;
    }

    private static String sql(MappedStatement statement) {
        try {
            return statement.getBoundSql(Map.of()).getSql();
        } catch (RuntimeException needsMore) {
            return String.valueOf(needsMore.getMessage());
        }
    }
}

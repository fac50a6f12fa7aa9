package org.xiangbang.engine.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;

/**
 * The engine's SQL, which it keeps in more than fifty files. A start needs what is about models; what is about cases is read when one of
 * its statements is first asked for, mostly by the engine's own threads right after the start; and what this program does not use, such
 * as the engine's history, is hardly ever read. So the engine can do what it always could.
 */
final class EngineStatements extends Configuration {
    private static final String FILE = "org/camunda/bpm/engine/impl/mapping/entity/%s.xml";

    /** What others refer to comes first. */
    private static final List<String> MODELS = List.of(
            "Commons",
            "Authorization",
            "Tenant",
            "Deployment",
            "ProcessDefinition",
            "Property",
            "SchemaLogEntry",
            "Resource",
            "CamundaFormDefinition",
            "DecisionDefinition",
            "DecisionRequirementsDefinition");

    private static final List<String> CASES = List.of(
            "Execution",
            "IdentityLink",
            "Job",
            "JobDefinition",
            "Incident",
            "Task",
            "VariableInstance",
            "EventSubscription");

    private static final List<String> OTHERS = List.of(
            "Report",
            "Attachment",
            "Comment",
            "Group",
            "HistoricActivityInstance",
            "HistoricCaseActivityInstance",
            "HistoricDetail",
            "HistoricIncident",
            "HistoricIdentityLinkLog",
            "HistoricProcessInstance",
            "HistoricCaseInstance",
            "HistoricStatistics",
            "HistoricVariableInstance",
            "HistoricTaskInstance",
            "HistoricTaskInstanceReport",
            "HistoricJobLog",
            "HistoricExternalTaskLog",
            "UserOperationLogEntry",
            "IdentityInfo",
            "Membership",
            "TableData",
            "TaskMetrics",
            "User",
            "Statistics",
            "Filter",
            "Metrics",
            "ExternalTask",
            "Batch",
            "HistoricBatch",
            "TenantMembership",
            "CaseDefinition",
            "CaseExecution",
            "CaseSentryPart",
            "HistoricDecisionInstance",
            "HistoricDecisionInputInstance",
            "HistoricDecisionOutputInstance");

    private final Deque<List<String>> unread = new ArrayDeque<>(List.of(CASES, OTHERS));
    private volatile boolean complete;

    EngineStatements() {
        var words = new Properties();
        words.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(words, "", DbSqlSessionFactory.POSTGRES);
        setVariables(words);
        MODELS.forEach(this::read);
    }

    /** Takes over the engine's settings. Call it when the engine has made all of its parts. */
    void serve(ProcessEngineConfigurationImpl engine) {
        setEnvironment(new Environment("default", engine.getTransactionFactory(), engine.getDataSource()));
        setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
        if (engine.isJdbcBatchProcessing()) setDefaultExecutorType(ExecutorType.BATCH);
    }

    static Stream<String> files() {
        return Stream.of(MODELS, CASES, OTHERS).flatMap(List::stream);
    }

    /** Returns how many of the three parts were read. */
    synchronized int parts() {
        return 3 - unread.size();
    }

    @Override
    public MappedStatement getMappedStatement(String id, boolean validate) {
        readFor(id);
        return super.getMappedStatement(id, validate);
    }

    private void readFor(String id) {
        if (complete || hasStatement(id, false)) return;
        synchronized (this) {
            while (!unread.isEmpty() && !hasStatement(id, false))
                unread.remove().forEach(this::read);
            complete = unread.isEmpty();
        }
    }

    private void read(String name) {
        var file = FILE.formatted(name);
        try (var content = Resources.getResourceAsStream(file)) {
            new XMLMapperBuilder(content, this, file, getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

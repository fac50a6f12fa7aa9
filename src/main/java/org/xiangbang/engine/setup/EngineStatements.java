package org.xiangbang.engine.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * The engine's SQL, which it keeps in more than fifty files. Half of them are about what this program does not use, such as its history,
 * its users and its cases; they are read when one of their statements is asked for. So the engine can do what it always could.
 */
final class EngineStatements extends Configuration {
    private static final String FILE = "org/camunda/bpm/engine/impl/mapping/entity/%s.xml";

    /** What others refer to comes first. */
    private static final List<String> USED = List.of(
            "Commons",
            "Authorization",
            "Tenant",
            "Deployment",
            "Execution",
            "IdentityLink",
            "Job",
            "JobDefinition",
            "Incident",
            "ProcessDefinition",
            "Property",
            "SchemaLogEntry",
            "Resource",
            "Task",
            "VariableInstance",
            "EventSubscription",
            "CamundaFormDefinition",
            "DecisionDefinition",
            "DecisionRequirementsDefinition");

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

    private volatile boolean complete;

    EngineStatements() {
        var words = new Properties();
        words.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(words, "", DbSqlSessionFactory.POSTGRES);
        setVariables(words);
        USED.forEach(this::read);
    }

    /** Takes over the engine's settings. Call it when the engine has made all of its parts. */
    void serve(ProcessEngineConfigurationImpl engine) {
        setEnvironment(new Environment("default", engine.getTransactionFactory(), engine.getDataSource()));
        setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
        if (engine.isJdbcBatchProcessing()) setDefaultExecutorType(ExecutorType.BATCH);
    }

    static Stream<String> files() {
        return Stream.concat(USED.stream(), OTHERS.stream());
    }

    boolean complete() {
        return complete;
    }

    @Override
    public MappedStatement getMappedStatement(String id, boolean validate) {
        completeFor(id);
        return super.getMappedStatement(id, validate);
    }

    private void completeFor(String id) {
        if (complete || super.hasStatement(id, false)) return;
        synchronized (this) {
            if (complete) return;
            OTHERS.forEach(this::read);
            complete = true;
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

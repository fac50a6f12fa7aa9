package org.xiangbang.engine.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Parts of the engine in place of its own, which would ask the database in every command for what cannot be (decisions 0218, 0250), and
 * read at the start what it does not need (decision 0248).
 */
final class PlainEngine {
    /** As many models as the engine's own cache holds. */
    private static final int CAPACITY = 1000;

    private PlainEngine() {}

    static List<SessionFactory> sessions() {
        return List.of(
                session(TaskManager.class, PlainTasks::new),
                session(IdentityLinkManager.class, NoLinksOfTasks::new),
                session(VariableInstanceManager.class, NoVariablesOfTasks::new));
    }

    private static SessionFactory session(Class<? extends Session> type, Supplier<Session> session) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return session.get();
            }
        };
    }

    /** Call this when the engine has made its deployers. */
    static DeploymentCache deployments(ProcessEngineConfigurationImpl engine) {
        var cache = new KnownDefinitions();
        cache.setDeployers(engine.getDeployers());
        return cache;
    }

    /** No model and no page can make a sub-task, and an execution has one task at a time. */
    private static final class PlainTasks extends TaskManager {
        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }

        @Override
        public List<TaskEntity> findTasksByExecutionId(String executionId) {
            var known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> executionId.equals(task.getExecutionId()))
                    .toList();
            return known.isEmpty() ? super.findTasksByExecutionId(executionId) : new ArrayList<>(known);
        }
    }

    /** The desk of a task is its owner, and models may name nobody else. */
    private static final class NoLinksOfTasks extends IdentityLinkManager {
        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return List.of();
        }
    }

    /** What a form says is written to the process; no task has a variable of its own. */
    private static final class NoVariablesOfTasks extends VariableInstanceManager {
        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String taskId) {
            return List.of();
        }

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String taskId, Collection<String> names) {
            return List.of();
        }
    }

    /** A definition never changes under its id, and this program suspends none. */
    private static final class KnownDefinitions extends DeploymentCache {
        KnownDefinitions() {
            super(new DefaultCacheFactory(), CAPACITY);
        }

        @Override
        public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
            var known = findProcessDefinitionFromCache(id);
            return known == null ? super.findDeployedProcessDefinitionById(id) : known;
        }
    }

    /**
     * The engine's SQL, which it keeps in more than fifty files. A start needs what is about models; what is about cases is read when one of
     * its statements is first asked for, mostly by the engine's own threads right after the start; and what this program does not use, such
     * as the engine's history, is hardly ever read. So the engine can do what it always could.
     */
    static final class Statements extends Configuration {
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

        Statements() {
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
}

package org.xiangbang.engine.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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

/** Parts of the engine in place of its own, which would ask the database in every command for what cannot be (decisions 0218, 0250). */
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
}

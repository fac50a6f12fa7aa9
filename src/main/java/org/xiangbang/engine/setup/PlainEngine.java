package org.xiangbang.engine.setup;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** Parts of the engine in place of its own, which would ask the database in every command for what cannot be (decision 0218). */
final class PlainEngine {
    /** As many models as the engine's own cache holds. */
    private static final int CAPACITY = 1000;

    private PlainEngine() {}

    static SessionFactory tasks() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return TaskManager.class;
            }

            @Override
            public Session openSession() {
                return new WithoutSubtasks();
            }
        };
    }

    /** Call this when the engine has made its deployers. */
    static DeploymentCache deployments(ProcessEngineConfigurationImpl engine) {
        var cache = new KnownDefinitions();
        cache.setDeployers(engine.getDeployers());
        return cache;
    }

    /** No model and no page can make a sub-task. */
    private static final class WithoutSubtasks extends TaskManager {
        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
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

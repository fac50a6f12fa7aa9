package org.xiangbang.engine.setup;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** The engine's tasks without sub-tasks: no model and no page can make one, so nobody has to look for them when a task ends. */
final class PlainTasks extends TaskManager {
    @Override
    public List<Task> findTasksByParentTaskId(String parentTaskId) {
        return List.of();
    }

    /** Makes one for each command of the engine. */
    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }

        @Override
        public Session openSession() {
            return new PlainTasks();
        }
    }
}

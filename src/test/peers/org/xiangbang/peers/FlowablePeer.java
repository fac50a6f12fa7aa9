package org.xiangbang.peers;

import java.util.HashMap;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine alone as it is delivered, at history "audit", its own default. */
public final class FlowablePeer {
    private FlowablePeer() {}

    public static void main(String[] arguments) throws Exception {
        Windows.serve(arguments, (database, model) -> {
            var configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource(database);
            configuration.setDatabaseType("postgres");
            configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            configuration.setIdGenerator(new StrongUuidGenerator());
            configuration.setAsyncExecutorActivate(false);
            var engine = configuration.buildProcessEngine();
            engine.getRepositoryService().createDeployment().addString("approval.bpmn", model).deploy();
            return key -> approve(engine, key);
        });
    }

    private static void approve(ProcessEngine engine, String key) {
        engine.getRuntimeService().startProcessInstanceByKey("peers-approval", key);
        for (var step : new String[] {"review", "decide"}) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .singleResult();
            engine.getTaskService().claim(task.getId(), step + "-official");
            var values = new HashMap<>(Windows.FORM);
            values.put(step, "approve");
            engine.getTaskService().complete(task.getId(), values);
        }
    }
}

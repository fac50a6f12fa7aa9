package org.xiangbang.peers;

import java.util.HashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The engine alone as it is delivered, at history "full", its own default. The same text with other packages is Operaton's. */
public final class CamundaPeer {
    private CamundaPeer() {}

    public static void main(String[] arguments) throws Exception {
        Windows.serve(arguments, (database, model) -> {
            var configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource(database);
            configuration.setDatabaseType("postgres");
            configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
            configuration.setIdGenerator(new StrongUuidGenerator());
            configuration.setJobExecutorActivate(false);
            configuration.setMetricsEnabled(false);
            configuration.setTaskMetricsEnabled(false);
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

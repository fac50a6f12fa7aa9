package org.xiangbang.engine.model;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives models to the engine and records the digest of each, so that a model which is edited in the engine's tables is noticed (ours,
 * decision 0270). The database keeps every digest as it was recorded.
 */
@Repository
class EngineDeployment {
    private static final String DIFFERENT = """
            select coalesce(d.file, r.file) as file, key || ' ' || version as model,
                   case when d.key is null then 'gone' when r.key is null then 'unknown' else 'altered' end as reason
              from engine.deployed_model d full join engine.model_digest r using (kind, key, version)
             where d.key is null
                or r.key is not null and (d.file, d.sha256) is distinct from (r.file, r.sha256)
                or r.key is null and not exists (
                       select 1 from engine.model_digest former where former.key = d.key and former.sha256 = d.sha256)
             order by reason, kind, key, version limit 1
            """;

    private static final String RECORD = """
            insert into engine.model_digest (kind, key, version, file, sha256, taken_over)
            select kind, key, version, file, sha256, ? from engine.deployed_model
            on conflict do nothing
            """;

    private final RepositoryService repository;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    EngineDeployment(RepositoryService repository, JdbcClient db, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Compares what is deployed with what was recorded, and takes over a model that a copy of the version before has deployed again.
     *
     * @throws ModelRefused if a model differs from what was deployed, is gone, or was never deployed by this program
     */
    void check() {
        var refused = db.sql(DIFFERENT)
                .query((row, n) ->
                        new ModelRefused(row.getString("file"), row.getString("model"), row.getString("reason")))
                .optional();
        if (refused.isPresent()) throw refused.get();
        db.sql(RECORD).param(true).update();
    }

    /** Deploys those of the models that changed. @throws ModelRefused if the engine refuses one of them */
    void deploy(Map<String, byte[]> models) {
        var deployment = repository
                .createDeployment()
                .name("xiangbang")
                .source("processes")
                .enableDuplicateFiltering(true);
        models.forEach((path, bytes) -> deployment.addInputStream(path, new ByteArrayInputStream(bytes)));
        try {
            transaction.executeWithoutResult(status -> {
                deployment.deploy();
                db.sql(RECORD).param(false).update();
            });
        } catch (ParseException refusal) {
            var report = refusal.getResorceReports().get(0);
            var fault = report.getErrors().get(0);
            throw ModelRefused.byEngine(report.getResourceName(), place(fault), fault.getMessage(), refusal);
        } catch (ProcessEngineException refusal) {
            throw models.keySet().stream()
                    .filter(file -> String.valueOf(refusal.getMessage()).contains(file))
                    .findFirst()
                    .<RuntimeException>map(file -> ModelRefused.byEngine(file, "-", refusal.getMessage(), refusal))
                    .orElse(refusal);
        }
    }

    private static String place(Problem fault) {
        return fault.getMainElementId() == null ? fault.getLine() + ":" + fault.getColumn() : fault.getMainElementId();
    }
}

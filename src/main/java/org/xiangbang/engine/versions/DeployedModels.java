package org.xiangbang.engine.versions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.NotFound;

/** Lists the models that the engine has, with all of their versions. */
@Repository
class DeployedModels {
    private static final String PROCESSES = """
            select d.key_ as key, coalesce(d.name_, d.key_) as name, d.resource_name_ as file, d.version_ as version,
                   p.deploy_time_ as since, coalesce(r.cases, 0) as cases
              from public.act_re_procdef d
              join public.act_re_deployment p on p.id_ = d.deployment_id_
              left join (select proc_def_id_, count(distinct split_part(business_key_, '.', 1)) as cases
                           from public.act_ru_execution
                          where parent_id_ is null and (:key = '' or proc_def_key_ = :key)
                          group by 1) r on r.proc_def_id_ = d.id_
             where :key = '' or d.key_ = :key
             order by d.key_, d.version_ desc
            """;

    private static final String TABLES = """
            select d.key_ as key, coalesce(d.name_, d.key_) as name, d.resource_name_ as file, d.version_ as version,
                   p.deploy_time_ as since, null::bigint as cases
              from public.act_re_decision_def d
              join public.act_re_deployment p on p.id_ = d.deployment_id_
             where :key = '' or d.key_ = :key
             order by d.key_, d.version_ desc
            """;

    private static final String FILE = """
            select b.bytes_
              from (select deployment_id_, resource_name_, key_, version_, 'process' as kind from public.act_re_procdef
                    union all
                    select deployment_id_, resource_name_, key_, version_, 'table' from public.act_re_decision_def) d
              join public.act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
             where d.kind = ? and d.key_ = ? and d.version_ = ?
            """;

    private final JdbcClient db;

    DeployedModels(JdbcClient db) {
        this.db = db;
    }

    private record Row(String key, String name, String file, int version, Instant since, Long cases) {}

    /** Returns every model of the kind in the order of keys. */
    @Transactional(readOnly = true)
    public List<DeployedModel> all(ModelKind kind) {
        return read(kind, "");
    }

    /** @throws NotFound if no such model was ever deployed */
    @Transactional(readOnly = true)
    public DeployedModel find(ModelKind kind, String key) {
        return read(kind, key).stream().findFirst().orElseThrow(() -> new NotFound(key));
    }

    /**
     * Returns the file of a version as it was deployed.
     *
     * @throws NotFound if there is no such version
     */
    @Transactional(readOnly = true)
    public byte[] file(ModelKind kind, String key, int version) {
        return db.sql(FILE)
                .params(kind.word(), key, version)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound(key));
    }

    private List<DeployedModel> read(ModelKind kind, String key) {
        var rows = db.sql(kind == ModelKind.PROCESS ? PROCESSES : TABLES)
                .param("key", key)
                .query(Row.class)
                .list();
        return rows.stream().collect(groupingBy(Row::key, LinkedHashMap::new, toList())).values().stream()
                .map(versions -> model(kind, versions))
                .toList();
    }

    private static DeployedModel model(ModelKind kind, List<Row> rows) {
        var newest = rows.get(0);
        return new DeployedModel(
                kind,
                newest.key(),
                newest.name(),
                newest.file(),
                rows.stream()
                        .map(row -> new DeployedModel.Version(row.version(), row.since(), row.cases()))
                        .toList());
    }
}

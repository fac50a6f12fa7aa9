package org.xiangbang.access.routes;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.CaseDriver;
import org.xiangbang.SampleNeed;

/** Things of administrators that no act of a person makes, or only after a long time. */
@Component
class RouteRows {
    private final JdbcClient db;
    private final JdbcClient owner;
    private final CaseDriver cases;
    private final ManagementService management;

    RouteRows(JdbcClient db, @Qualifier("owner") JdbcClient owner, CaseDriver cases, ManagementService management) {
        this.db = db;
        this.owner = owner;
        this.cases = cases;
        this.management = management;
    }

    String delivery() {
        var id = UUID.randomUUID();
        db.sql("""
                insert into notifications.delivery (id, channel, receiver, body, state, attempts, created_at, next_at, ended_at, last_error)
                values (?, 'webhook', 'gone', '{"kind":"offered","caseNo":"P-1"}', 'dead', 20, now(), now(), now(), 'HTTP 500')
                """).param(id).update();
        return id.toString();
    }

    /** A second factor of the county's reviewer of agriculture. */
    String factor() {
        var id = UUID.randomUUID();
        db.sql(
                        "insert into access.factor (id, login, kind, name, confirmed_at) values (?, ?, 'passkey', '安全密钥', now())")
                .params(id, "agriculture.reviewer@513228")
                .update();
        return id.toString();
    }

    /** Automatic work that failed until the engine gave it up. */
    String job() {
        var need = SampleNeed.published(db);
        cases.start("needs-village", need);
        cases.approve(need, "villagePosting", Map.of("postedAt", "公示栏"));
        var job = db.sql("""
                select j.id_ from public.act_ru_job j join public.act_ru_execution p on p.id_ = j.process_instance_id_
                 where p.business_key_ = ?
                """).param(need).query(String.class).single();
        management.setJobRetries(job, 0);
        return job;
    }

    /** A division that was split in two, whose people and cases have not all been given to one of both. */
    String divided() {
        var code = "513228390";
        for (var one : new String[] {"513228391", "513228392", code}) region(one);
        db.sql(
                        "update access.region set parent = '513228', valid_until = current_date - 1, succession_begun = now() where code = ?")
                .param(code)
                .update();
        db.sql(
                        "insert into access.region_heir (region, successor) values (:code, '513228391'), (:code, '513228392') on conflict do nothing")
                .param("code", code)
                .update();
        return code;
    }

    private void region(String code) {
        db.sql("insert into access.region (code, name, demonstration) values (?, '演示·乡', true) on conflict do nothing")
                .param(code)
                .update();
    }

    /** Takes the divisions away again: other tests count them. */
    void clear() {
        owner.sql("delete from access.region_heir where region = '513228390'").update();
        owner.sql("delete from access.region where code in ('513228390', '513228391', '513228392')")
                .update();
        owner.sql("delete from notifications.delivery where receiver = 'gone'").update();
    }
}

package org.xiangbang.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.SampleNeed;
import org.xiangbang.Visitor;
import org.xiangbang.cases.BusyCase;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("Automatic work that failed")
class JobsTest {
    private static final String API = "/api/v1/admin/jobs";

    @Autowired
    Jobs jobs;

    @Autowired
    CaseDriver cases;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectMapper json;

    @Autowired
    Said said;

    @Autowired
    BusyCase busy;

    @LocalServerPort
    int port;

    private final Official admin = new Official("admin", 1, "演示·管理员", List.of());
    private String need;
    private String job;

    @BeforeEach
    void fail() {
        need = SampleNeed.published(db);
        cases.start("needs-village", need);
        cases.approve(need, "villagePosting", Map.of("postedAt", "公示栏"));
        job = db.sql("""
                        select j.id_ from public.act_ru_job j join public.act_ru_execution p on p.id_ = j.process_instance_id_
                         where p.business_key_ = ?
                        """).param(need).query(String.class).single();
        management.setJobRetries(job, 0);
        db.sql("update public.act_ru_job set exception_msg_ = ? where id_ = ?")
                .params("ENGINE-03083 something <b>odd</b>\n\tat org.xiangbang.Secret.line(Secret.java:7)", job)
                .update();
    }

    @AfterEach
    void end() {
        management.setJobRetries(job, 3);
    }

    @Test
    @DisplayName(
            "is shown with its case, its step and a plain sentence, counted at every place, and runs again once, with a reason in the trace")
    void retried() throws Exception {
        var visitor = new Visitor(port, "admin").signIn();
        var page = visitor.page("/admin/jobs").body();
        assertThat(page)
                .contains(need, "村公示期满", "村公示", "程序没有完成这一步", "ENGINE-03083 something &lt;b&gt;odd&lt;/b&gt;")
                .doesNotContain("Secret.java");
        assertThat(visitor.page("/admin/system").body()).contains("失败的自动任务", "href=\"/admin/jobs\"");
        assertThat(visitor.page("/").body()).contains("href=\"/admin/system\"");

        var path = "/admin/jobs/" + job + "/retry";
        assertThat(visitor.post(path, Map.of("reason", "")).body()).contains("请写明理由");
        assertThat(jobs.failed()).hasSize(1);
        assertThat(visitor.post(path, Map.of("reason", "数据库已恢复")).body()).contains("已安排重新运行", "没有失败的自动任务");
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isEqualTo(3);
        assertThat(visitor.post(path, Map.of("reason", "再按一次")).body()).contains("已经有人安排重新运行");

        var act = db.sql(
                        "select login || ' ' || opinion || ' ' || (fields ->> 'failure') from evidence.act where case_no = ? and act = 'retry'")
                .param(need)
                .query(String.class)
                .list();
        assertThat(act).containsExactly("admin 数据库已恢复 ENGINE-03083 something <b>odd</b>");
        assertThat(new Visitor(port, "audit.inspector@513228")
                        .signIn()
                        .page("/cases/" + need + "/history?unfold=true")
                        .body())
                .contains("重新运行自动任务", "数据库已恢复");
    }

    @Test
    @DisplayName("is let run again once, also when two press at the same moment")
    void twice() throws Exception {
        Callable<Boolean> press = () -> {
            try {
                jobs.retry(job, "一起按", admin);
                return true;
            } catch (FormRefused late) {
                return false;
            }
        };
        var both = Executors.newFixedThreadPool(2);
        try {
            var done = both.invokeAll(List.of(press, press));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(db.sql("select count(*) from evidence.act where case_no = ? and act = 'retry'")
                        .param(need)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("waits for an act that holds its case, and keeps no job from it meanwhile")
    void waitsForTheCase() throws Exception {
        var stopped = busy.waits(
                need,
                () -> jobs.retry(job, "已排除", admin),
                () -> db.sql("select retries_ from public.act_ru_job where id_ = ? for update nowait")
                        .param(job)
                        .query(Integer.class)
                        .single());

        assertThat(stopped).isNull();
        assertThat(jobs.failed()).isEmpty();
    }

    @Test
    @DisplayName(
            "is listed before what failed earlier, with the first 300 letters of what was said, and is no work that waits")
    void inOrder() {
        var earlier = job;
        var waiting = jobs.counts().waiting();
        fail();
        db.sql(
                        "update public.act_ru_incident set incident_timestamp_ = incident_timestamp_ - interval '1 hour' where configuration_ = ?")
                .param(earlier)
                .update();
        db.sql("update public.act_ru_job set exception_msg_ = repeat('x', 400) where id_ = ?")
                .param(job)
                .update();

        assertThat(jobs.failed()).extracting(FailedJob::id).containsExactly(job, earlier);
        assertThat(jobs.failed().get(0).message()).isEqualTo("x".repeat(300) + "…");
        management.setJobRetries(earlier, 3);
        assertThat(jobs.counts().waiting()).isEqualTo(waiting + 1);
        assertThat(jobs.counts().failed()).isEqualTo(1);
        db.sql("update public.act_ru_job set suspension_state_ = 2 where id_ = ?")
                .param(earlier)
                .update();
        assertThat(jobs.counts().held()).isEqualTo(1);
        assertThat(jobs.counts().waiting()).isEqualTo(waiting);
        db.sql("update public.act_ru_job set suspension_state_ = 1, exception_msg_ = null where id_ = ?")
                .param(earlier)
                .update();
    }

    @Test
    @DisplayName("is refused without a reason, with one that is too long, and where nothing failed")
    void refusals() {
        said.wrong("system.reason-needed", () -> jobs.retry(job, "　", admin));
        said.wrong("field.tooLong", () -> jobs.retry(job, "长".repeat(501), admin));
        management.setJobRetries(job, 3);
        said.wrong("jobs.not-failed", () -> jobs.retry(job, "再试", admin));
    }

    @Test
    @DisplayName("is listed and let run again by the interface, for the administrator alone")
    void byTheInterface() throws Exception {
        var caller = new Caller(port, "admin");
        var all = json.readTree(caller.get(API).body());
        assertThat(all.get("failed").asInt()).isEqualTo(1);
        assertThat(all.at("/items/0/caseNo").asText()).isEqualTo(need);
        assertThat(all.at("/items/0/cause").asText()).isEqualTo("program");
        assertThat(caller.post(API + "/none/retry", "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(404);
        var chief = new Caller(port, "agriculture.chief@513228");
        assertThat(chief.get(API).statusCode()).isIn(403, 404);
        assertThat(chief.post(API + "/" + job + "/retry", "{\"reason\":\"x\"}").statusCode())
                .isIn(403, 404);
        assertThat(caller.post(API + "/" + job + "/retry", "{\"reason\":\"已排除\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(jobs.failed()).isEmpty();
    }
}

package org.xiangbang.tasklist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("The interface for tasks")
class TasksApiTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String LINE = "line.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private ObjectMapper json;

    private Visitor line;
    private String caseNo;
    private String task;

    @BeforeEach
    void aCaseThatWaitsForTheLineDepartment() {
        var village = accounts.official(VILLAGE).orElseThrow();
        caseNo = probe.start("谷汝村藏白菊种植", new Region("513228100210"), village);
        steps.complete(waiting("report"), StepForm.approve(Map.of("amount", "640000.00")), village);
        task = driver.task(caseNo, LINE);
        line = new Visitor(port, LINE);
    }

    @Test
    @DisplayName("lists what waits for my desk, with counts and a cursor")
    void lists() throws Exception {
        var answer = read(line.get("/api/v1/tasks?view=todo&size=1&q=" + caseNo));

        var item = answer.path("items").path(0);
        assertThat(item.path("id").asText()).isEqualTo(task);
        assertThat(item.path("caseNo").asText()).isEqualTo(caseNo);
        assertThat(item.path("stepName").asText()).isEqualTo("会签");
        assertThat(item.path("desk").asText()).isEqualTo(LINE);
        assertThat(item.path("dueState").asText()).isEqualTo("normal");
        assertThat(item.path("dueAt").asText()).endsWith("+08:00");
        assertThat(answer.path("counts").path("todo").asLong()).isPositive();
    }

    @Test
    @DisplayName("counts a list and its possible filters")
    void countsFacets() throws Exception {
        var answer = read(line.get("/api/v1/tasks/counts?view=todo&link=acceptance&q=" + caseNo));

        assertThat(answer.path("total").asLong()).isZero();
        assertThat(answer.path("cut").asBoolean()).isFalse();
        assertThat(answer.at("/counts/todo").asLong()).isPositive();
        var all = read(line.get("/api/v1/tasks/counts?q=" + caseNo));
        assertThat(all.path("total").asLong()).isOne();
        assertThat(all.at("/values/process/0/value").asText()).isEqualTo("probe-review");
        assertThat(all.at("/values/process/0/count").asLong()).isOne();
        assertThat(line.get("/api/v1/tasks/counts?due=late").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("shows what a step asks for, by which rule and with which outcomes")
    void opens() throws Exception {
        var answer = read(line.get("/api/v1/tasks/" + task));

        assertThat(answer.path("guidance").asText()).isEqualTo("各部门提出意见（L-10）。");
        assertThat(answer.path("rule").asText()).isEqualTo("L-10");
        assertThat(answer.path("outcomes").findValuesAsText("id")).containsExactly("approve", "return", "reject");
        assertThat(answer.path("caseTitle").asText()).isEqualTo("谷汝村藏白菊种植");
    }

    @Test
    @DisplayName("claims a step, keeps it for me, and releases it")
    void claims() throws Exception {
        assertThat(line.send("/api/v1/tasks/" + task + "/claim", null).statusCode())
                .isEqualTo(204);
        assertThat(line.get("/api/v1/tasks?view=mine&q=" + caseNo).body()).contains(task);

        assertThat(line.send("/api/v1/tasks/" + task + "/release", null).statusCode())
                .isEqualTo(204);
        assertThat(line.get("/api/v1/tasks?view=mine&q=" + caseNo).body()).doesNotContain(task);
    }

    @Test
    @DisplayName("does a step, says where the case goes, and lists it as done")
    void completes() throws Exception {
        var answer = read(line.send(path(), "{\"outcome\":\"return\",\"opinion\":\"缺会议纪要\"}"));

        assertThat(answer.path("caseNo").asText()).isEqualTo(caseNo);
        var done = read(line.get("/api/v1/tasks?view=done&q=" + caseNo))
                .path("items")
                .path(0);
        assertThat(done.path("outcome").asText()).isEqualTo("return");
        assertThat(done.path("dueState").asText()).isEqualTo("done");
        assertThat(oracle.differences()).noneMatch(d -> d.contains(task));
    }

    @Test
    @DisplayName("lists what I started and what I did, where nothing is unread")
    void listsWhatIsOver() throws Exception {
        var village = new Visitor(port, VILLAGE);
        for (var view : List.of("started", "done")) {
            var items = read(village.get("/api/v1/tasks?view=" + view + "&q=" + caseNo))
                    .path("items");
            assertThat(items.findValuesAsText("caseNo")).as(view).containsExactly(caseNo);
            assertThat(items.at("/0/read").asBoolean()).as(view).isTrue();
        }
    }

    @Test
    @DisplayName("refuses a form with the field and the sentence, and leaves the step open")
    void refusesForms() throws Exception {
        var noOpinion = line.send(path(), "{\"outcome\":\"reject\"}");
        assertThat(noOpinion.statusCode()).isEqualTo(422);
        assertThat(noOpinion.body()).contains("\"field\":\"opinion\"", "opinion.required");
        assertThat(line.send(path(), "{\"outcome\":\"reserve\"}").body()).contains("outcome.not-offered");
        assertThat(line.send(path(), "{\"outcome\":\"approve\",\"fields\":{\"approved\":true}}")
                        .body())
                .contains("field.unknown");

        var unknown = line.send(path(), "{\"outcome\":\"approve\",\"force\":true}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("\"field\":\"force\"").doesNotContain("Exception", "org.xiangbang");

        assertThat(line.get("/api/v1/tasks/" + task).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("answers a foreign task, an unknown one and no id at all the same")
    void hides() {
        var stranger = new Visitor(port, "line.handler@513230");
        for (var id : new String[] {task, UUID.randomUUID().toString(), "no-id"}) {
            assertThat(stranger.get("/api/v1/tasks/" + id).statusCode()).isEqualTo(404);
            assertThat(stranger.send("/api/v1/tasks/" + id + "/complete", "{\"outcome\":\"approve\"}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(stranger.send("/api/v1/tasks/" + id + "/claim", null).statusCode())
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/api/v1/tasks/" + task).body().replace(task, "?"))
                .isEqualTo(stranger.get("/api/v1/tasks/no-id").body().replace("no-id", "?"));
    }

    @Test
    @DisplayName("answers a step that is done already with who did what and when")
    void tooLate() {
        line.send(path(), "{\"outcome\":\"approve\"}");

        var late = line.send(path(), "{\"outcome\":\"approve\"}");

        assertThat(late.statusCode()).isEqualTo(409);
        var name = accounts.official(LINE).orElseThrow().name();
        assertThat(late.body()).contains("too-late", name, "办理");
    }

    @Test
    @DisplayName("names the wrong parameter of a list")
    void refusesQuestions() {
        assertThat(line.get("/api/v1/tasks?view=all").body()).contains("\"field\":\"view\"");
        assertThat(line.get("/api/v1/tasks?after=xyz").body()).contains("\"field\":\"after\"");
        assertThat(line.get("/api/v1/tasks?size=1000").body()).contains("\"field\":\"size\"");
        assertThat(line.get("/api/v1/tasks?size=many").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("shows the same after the inbox is rebuilt from the engine")
    void rebuilds() {
        line.send("/api/v1/tasks/" + task + "/claim", null);

        oracle.rebuild();

        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
        assertThat(line.get("/api/v1/tasks?view=mine&q=" + caseNo).body()).contains(task);
    }

    private String path() {
        return "/api/v1/tasks/" + task + "/complete";
    }

    private String waiting(String step) {
        return driver.open(caseNo, step).taskId();
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}

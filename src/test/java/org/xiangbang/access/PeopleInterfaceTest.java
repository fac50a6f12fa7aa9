package org.xiangbang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Desk;

@AppTest
@DisplayName("Deputies, handovers and vacant desks over HTTP")
class PeopleInterfaceTest {
    private static final String PASSWORD = "Xiangbang-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desks desks;

    @Autowired
    private Administration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Deputies deputies;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private ObjectMapper json;

    @Test
    @DisplayName("let a deputy act under both names until the deputyship is ended, which works once")
    void deputies() {
        var principal = somebody("张三", "line.handler@513228");
        var deputy = somebody("李四", "finance.handler@513228");
        var caseNo = reported();
        var task = waiting(caseNo, "line.handler@513228");

        var set = principal.send("/api/v1/deputies", """
                {"deputy": "%s", "from": "%s", "until": "%s", "reason": "外出学习"}
                """.formatted(
                        login(deputy), deputies.today(), deputies.today().plusDays(5)));
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        var acting = read(deputy.get("/api/v1/deputies")).at("/actingToday/0");
        assertThat(acting.at("/principal/name").asText()).isEqualTo("张三");
        assertThat(acting.at("/desks/0").asText()).isEqualTo("line.handler@513228");

        principal.signIn();
        assertThat(principal.page("/deputies").body()).contains("外出学习", "代理中", "李四");
        deputy.signIn();
        assertThat(deputy.page("/deputies").body()).contains("今天我可以代理", "张三");
        assertThat(deputy.page("/tasks/" + task).body())
                .contains("您正代理 张三（黑水县行业主管部门 经办）办理")
                .contains("责任由 张三 承担");
        var done = deputy.send("/api/v1/tasks/" + task + "/complete", "{\"outcome\": \"approve\"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(deputy.page("/cases/" + caseNo).body()).contains("李四", "（代理 张三）");
        assertThat(deputy.page("/tasks?view=done").body()).contains("张三", caseNo);
        var events = read(deputy.get("/api/v1/cases/" + caseNo + "/trace")).at("/events");
        assertThat(events.findValuesAsText("onBehalfOf")).containsExactly("张三");

        var id = read(set).at("/id").asLong();
        assertThat(deputy.send("/api/v1/deputies/" + id + "/end", null).statusCode())
                .isEqualTo(200);
        assertThat(read(deputy.get("/api/v1/deputies")).at("/actingToday")).isEmpty();
        var again = principal.send("/api/v1/deputies/" + id + "/end", null);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(read(again).at("/code").asText()).isEqualTo("deputies.ended");
    }

    @Test
    @DisplayName("refuse on the page with the sentence, keep what was typed, and hide others' deputies")
    void refusals() {
        var principal = somebody("张三", "line.handler@513228").signIn();
        principal.page("/deputies");
        var day = deputies.today().toString();

        var self = principal.post(
                "/deputies", Map.of("deputy", login(principal), "from", day, "until", day, "reason", "年休假"));
        assertThat(self.statusCode()).isEqualTo(422);
        assertThat(self.body()).contains("不能代理自己", "本系统规定", "value=\"年休假\"");
        var unknown = principal.post("/deputies", Map.of("deputy", "nobody", "from", day, "until", day));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("没有登录名为“nobody”的可用账号。");
        assertThat(principal
                        .get("/api/v1/deputies?principal=finance.chief@513228")
                        .statusCode())
                .isEqualTo(404);
        assertThat(principal.page("/admin/vacancies").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("hand over with both signatures on the certificate")
    void handover() {
        var chief = somebody("王五", "line.chief@513228").signIn();
        var leaver = somebody("张三", "line.handler@513228").signIn();
        var receiver = somebody("李四", "finance.handler@513228").signIn();
        var task = waiting(reported(), "line.handler@513228");
        leaver.page("/tasks/" + task);
        leaver.post("/tasks/" + task + "/claim", Map.of());
        chief.page("/handovers");

        var opened = chief.post(
                "/handovers", Map.of("leaver", login(leaver), "receiver", login(receiver), "reason", "工作调动"));
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains("张三 交 李四", "待签字", "会签 · ");
        var path = opened.uri().getPath();

        leaver.page(path);
        assertThat(leaver.post(path + "/sign", Map.of()).body()).contains("待签字");
        receiver.page(path);
        assertThat(receiver.post(path + "/sign", Map.of()).body()).contains("已交接", "已移交");
        assertThat(receiver.page("/tasks/" + task).body()).contains("您已签收");
        assertThat(leaver.page("/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(somebody("赵六", "finance.handler@513228")
                        .get("/api/v1" + path)
                        .statusCode())
                .isEqualTo(404);
        var certificate = read(leaver.get("/api/v1" + path));
        assertThat(certificate.at("/handover/state").asText()).isEqualTo("done");
        assertThat(certificate.at("/items").findValuesAsText("result")).containsExactly("moved", "moved");
        assertThat(chief.post(path + "/withdraw", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("show the administrator what waits at a vacant desk")
    void vacancies() {
        var holder = somebody("张三", "culture.handler@513228100");
        var caseNo = cases.start(
                "谷汝村藏白菊",
                new org.xiangbang.shared.Region("513228100210"),
                accounts.official(login(holder)).orElseThrow());
        administration.end("culture.handler@513228100", login(holder));
        var admin = new Visitor(port, "security").signIn();

        assertThat(admin.page("/admin/vacancies").body()).contains(caseNo, "culture.handler@513228100", "安排任职");
        var waiting = read(admin.get("/api/v1/admin/desks/vacant/cases")).at("/items");
        assertThat(waiting.findValuesAsText("caseNo")).contains(caseNo);
    }

    private String reported() {
        cases.deploy();
        return cases.reported(accounts.official("village.handler@513228100210").orElseThrow(), List.of());
    }

    private String waiting(String caseNo, String desk) {
        return driver.task(caseNo, desk);
    }

    private Visitor somebody(String name, String desk) {
        var login = "p-" + UUID.randomUUID().toString().substring(0, 13);
        desks.ensure(Desk.parse(desk));
        people.opened(login, name, PASSWORD, desk);
        accounts.password(login, PASSWORD);
        return new Visitor(port, login);
    }

    private static String login(Visitor visitor) {
        return visitor.login();
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}

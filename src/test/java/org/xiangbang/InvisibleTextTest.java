package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;

/** What nobody sees is nothing, wherever it is sent. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A text in which nothing can be seen")
class InvisibleTextTest {
    private static final List<String> UNSEEN = List.of("\u00A0", "\u200B\u200B", "\u00A0\u200B");
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String PAYEE = "organization.finance@S-009999";
    private static final String PASSWORD = "Xiangbang-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private ObjectMapper json;

    private final String finance = "unseen-" + System.nanoTime();
    private String need;
    private String requested;
    private String verified;

    /** Where a text is sent, and by whom; the field has no other fault. */
    private record Place(
            String login,
            String path,
            Function<String, Map<String, Object>> body,
            String page,
            Map<String, String> form) {}

    @BeforeAll
    void theCases() {
        SampleOrganization.admitted(db, "S-009999");
        accounts.open(finance, "财务甲", PASSWORD, null, null);
        desks.grant(Desk.parse(PAYEE), finance, null);
        requested = tranche();
        verified = tranche();
        cases.approve(verified, "request", request());
        var client = new Client(port);
        need = LifecycleTest.opened(client, VILLAGE, "/needs", client.example("/needs"));
    }

    private String tranche() {
        var project = SampleProject.implementing(db, SampleProject.VILLAGE, "fiscal-central")
                .tranche(1, "192000.00", "START");
        cases.start("funds-disbursement", project.caseNo + ".T1");
        return project.caseNo;
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("title of a need", "title", "field.required", "请填写“项目名称”"),
                Arguments.of("opinion of a return", "opinion", "opinion.required", "必须填写意见"),
                Arguments.of("reason of a cancellation", "reason", "engine.cancel-reason", "请写明撤销原因"),
                Arguments.of("question to a colleague", "question", "field.required", "请填写"),
                Arguments.of("record of a visit", "siteRecord", "field.required", "请填写“现场核实记录”"),
                Arguments.of("bank of the payee", "payeeBank", "field.required", "请填写“开户行”"),
                Arguments.of("name of a person who signs up", "name", "account.name-form", "请填写姓名"),
                Arguments.of("name of a region", "name", "region.name-form", "请填写区划名称"),
                Arguments.of("phrase", "text", "tasklist.phrase.blank", "请填写常用意见的文字"),
                Arguments.of("name of a kept list", "name", "tasklist.saved.blank", "请填写常用筛选的名称"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    @DisplayName("is nothing in a body, as if the field were empty")
    void inABody(String what, String field, String code, String sentence) throws Exception {
        var place = place(what);
        for (var text : UNSEEN) {
            var body = json.writeValueAsString(place.body.apply(text));
            refused(new Visitor(port, place.login).send(place.path, body), field, code);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    @DisplayName("is nothing in a form, as if the field were empty")
    void inAForm(String what, String field, String code, String sentence) {
        var place = place(what);
        var visitor = new Visitor(port, place.login).signIn();
        visitor.page("/");
        for (var text : UNSEEN) {
            var form = new HashMap<>(place.form);
            form.put(field, text);
            var answer = visitor.post(place.page, form);
            assertThat(answer.statusCode()).as(what).isEqualTo(422);
            assertThat(answer.body()).contains(sentence);
        }
    }

    @Test
    @DisplayName("does not surround what was typed: it is kept without it, in a body as in a form")
    void atTheEnds() throws Exception {
        var name = "常用" + System.nanoTime();
        var visitor = new Visitor(port, VILLAGE).signIn();
        visitor.page("/");

        var sent = Map.of("name", "\u200B\u00A0" + name + "\u3000", "query", "view=todo");
        assertThat(new Visitor(port, VILLAGE)
                        .send("/api/v1/task-filters", json.writeValueAsString(sent))
                        .statusCode())
                .isEqualTo(201);
        visitor.post("/tasks/filters", Map.of("name", "\u00AD" + name + "乙\uFEFF", "query", "view=todo"));

        var kept = json.readTree(
                new Visitor(port, VILLAGE).get("/api/v1/task-filters").body());
        assertThat(kept.findValuesAsText("name")).contains(name, name + "乙");
    }

    @Test
    @DisplayName("stays in a password")
    void inAPassword() throws Exception {
        var login = "unseen-" + System.nanoTime();
        var password = "\u00A0Guyu-2026 ";
        var body = Map.of("login", login, "name", "张三", "password", password);

        assertThat(new Visitor(port, "admin")
                        .send("/api/v1/accounts", json.writeValueAsString(body))
                        .statusCode())
                .isEqualTo(201);
        assertThat(accounts.passwordOf(login)).hasValueSatisfying(stored -> {
            assertThat(passwords.matches(password, stored)).isTrue();
            assertThat(passwords.matches(password.strip(), stored)).isFalse();
        });
        var visitor = new Visitor(port, login);
        visitor.page("/sign-in");
        visitor.post("/sign-in", Map.of("login", login, "password", password));
        assertThat(visitor.page("/tasks").uri().getPath()).isEqualTo("/tasks");
    }

    private Place place(String what) {
        return switch (what) {
            case "title of a need" ->
                new Place(VILLAGE, "/api/v1/needs", text -> Map.of("title", text), "/needs/new", Map.of());
            case "opinion of a return" ->
                step(
                        TOWNSHIP,
                        verified,
                        text -> Map.of("outcome", "return", "opinion", text),
                        Map.of("outcome", "return"));
            case "record of a visit" ->
                step(TOWNSHIP, verified, text -> field("siteRecord", text), Map.of("outcome", "approve"));
            case "bank of the payee" ->
                step(finance, requested, text -> field("payeeBank", text), Map.of("outcome", "approve"));
            case "question to a colleague" ->
                new Place(
                        TOWNSHIP,
                        "/api/v1/tasks/" + cases.task(verified) + "/delegate",
                        text -> Map.of("to", "admin", "question", text),
                        "/tasks/" + cases.task(verified) + "/delegate",
                        Map.of("to", "admin"));
            case "reason of a cancellation" ->
                new Place(
                        VILLAGE,
                        "/api/v1/cases/" + need + "/cancel",
                        text -> Map.of("reason", text),
                        "/cases/" + need + "/cancel",
                        Map.of());
            default -> place(what, "admin");
        };
    }

    private static Place place(String what, String admin) {
        return switch (what) {
            case "name of a person who signs up" ->
                new Place(
                        admin,
                        "/api/v1/accounts",
                        text -> Map.of("login", "zhang-san", "name", text, "password", "Guyu-2026"),
                        "/sign-up",
                        Map.of("login", "zhang-san", "password", "Guyu-2026"));
            case "name of a region" ->
                new Place(
                        admin,
                        "/api/v1/admin/regions",
                        text -> Map.of("code", "513228199", "name", text),
                        "/admin/regions",
                        Map.of("code", "513228199"));
            case "phrase" ->
                new Place(
                        admin,
                        "/api/v1/phrases",
                        text -> Map.of("text", text),
                        "/phrases",
                        Map.of("owner", "login:" + admin));
            case "name of a kept list" ->
                new Place(
                        admin,
                        "/api/v1/task-filters",
                        text -> Map.of("name", text, "query", "view=todo"),
                        "/tasks/filters",
                        Map.of("query", "view=todo"));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private Place step(
            String login, String caseNo, Function<String, Map<String, Object>> body, Map<String, String> form) {
        var task = cases.task(caseNo);
        return new Place(login, "/api/v1/tasks/" + task + "/complete", body, "/tasks/" + task, form);
    }

    private static Map<String, Object> field(String id, String text) {
        return Map.of("outcome", "approve", "fields", Map.of(id, text));
    }

    private static Map<String, Object> request() {
        var fields = new HashMap<String, Object>(Map.of(
                "amount", "192000.00",
                "channel", "fiscal",
                "purpose", "购买种苗",
                "progressPercent", 30,
                "payeeName", "黑水县谷汝村股份经济合作联合社",
                "payeeBank", "黑水县农村信用合作联社",
                "payeeAccount", "6222000000000000",
                "papers", List.of("plan", "agreement", "departmentOpinion"),
                "files", CaseDriver.PAPER));
        fields.put("payeeReason", "委托村合作社统一采购");
        fields.put("payeePaper", CaseDriver.PAPER);
        return fields;
    }

    private void refused(HttpResponse<String> answer, String field, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).get("violations"))
                .extracting(JsonNode::toString)
                .anyMatch(violation -> violation.contains("\"field\":\"" + field + "\"")
                        && violation.contains("\"code\":\"" + code + "\""));
    }
}

package org.xiangbang.tasklist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The interface for handing on (转办), asking (委派) and signers (加签)")
class AssignmentApiTest {
    private static final String CHIEF = "agriculture.chief@513228";
    private static final String FINANCE = "finance.chief@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private ObjectMapper json;

    private Caller chief;
    private Caller finance;
    private String task;

    @BeforeEach
    void aDecisionWaits() {
        probe.deploy();
        var caseNo = probe.reported(official("village.handler@513228100210"), List.of());
        probe.complete(caseNo, "approve", "", official("line.handler@513228"));
        probe.complete(caseNo, "approve", "", official("education.handler@513228"));
        task = driver.task(caseNo);
        chief = new Caller(port, CHIEF);
        finance = new Caller(port, FINANCE);
    }

    @Test
    @DisplayName("adds a signer, keeps the approval, and lets it take effect with the signature")
    void signs() throws Exception {
        var added = chief.post(of(task, "add-signer"), signer("after"));
        assertThat(added.statusCode()).isEqualTo(201);
        var id = read(added).path("id").asText();
        assertThat(finance.get("/api/v1/tasks/" + id + "/asked").statusCode()).isEqualTo(404);

        var held = read(chief.post(of(task, "complete"), "{\"outcome\":\"approve\"}"));
        assertThat(held.path("next").findValuesAsText("desk")).containsExactly(FINANCE);
        var hands = read(chief.get("/api/v1/tasks/" + task + "/hands"));
        assertThat(hands.path("decision").path("outcome").asText()).isEqualTo("approve");
        assertThat(hands.path("opinions").findValuesAsText("state")).containsExactly("open");
        assertThat(read(finance.get("/api/v1/tasks/" + id + "/asked"))
                        .path("step")
                        .asText())
                .isEqualTo("decide");
        assertThat(oracle.differences()).noneMatch(d -> d.contains(task) || d.contains(id));
        oracle.rebuild();
        assertThat(oracle.differences()).noneMatch(d -> d.contains(task) || d.contains(id));

        var signed = read(finance.post(of(id, "sign"), "{\"answer\":\"agree\"}"));
        assertThat(signed.path("effect").path("caseNo").asText()).isNotEmpty();
        assertThat(chief.get("/api/v1/tasks/" + task + "/hands").statusCode()).isEqualTo(409);
        assertThat(finance.post(of(id, "sign"), "{\"answer\":\"agree\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("asks, answers, calls back and drops, each once under its key")
    void asks() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = "{\"to\":\"" + FINANCE + "\",\"question\":\"资金够不够？\"}";
        var asked = chief.post(of(task, "delegate"), body, "Idempotency-Key", key);
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(chief.post(of(task, "delegate"), body, "Idempotency-Key", key)
                        .body())
                .isEqualTo(asked.body());
        var id = read(asked).path("id").asText();
        assertThat(finance.post(of(id, "answer"), "{\"opinion\":\"够。\"}").statusCode())
                .isEqualTo(204);
        assertThat(finance.post(of(id, "answer"), "{\"opinion\":\"够。\"}").statusCode())
                .isEqualTo(409);

        var again = read(chief.post(of(task, "delegate"), body)).path("id").asText();
        assertThat(chief.post(of(task, "recall"), away(again)).statusCode()).isEqualTo(204);
        var signer = read(chief.post(of(task, "add-signer"), signer("before")))
                .path("id")
                .asText();
        assertThat(chief.post(of(task, "drop-signer"), away(signer)).statusCode())
                .isEqualTo(204);
        assertThat(chief.post(of(task, "complete"), "{\"outcome\":\"approve\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("says who can be chosen, and why others cannot")
    void people() throws Exception {
        var path = "/api/v1/tasks/" + task + "/people?act=add-signer&q=";
        assertThat(read(chief.get(path + FINANCE)).get(0).path("refusal").isTextual())
                .isFalse();
        assertThat(read(chief.get(path + CHIEF)).findValuesAsText("login")).doesNotContain(CHIEF);
        assertThat(read(chief.get(path + "line.handler@513228"))
                        .get(0)
                        .path("refusal")
                        .asText())
                .contains("复核");
        assertThat(chief.get("/api/v1/tasks/" + task + "/people?act=marry").statusCode())
                .isEqualTo(422);
        assertThat(finance.get("/api/v1/tasks/" + task + "/people?act=transfer").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("refuses in the reader's language, with code and source")
    void refuses() throws Exception {
        var body = "{\"to\":\"" + FINANCE + "\",\"reason\":\"理由\"}";
        var zh = chief.post(of(task, "transfer"), body, "Accept-Language", "zh-CN");
        var en = chief.post(of(task, "transfer"), body, "Accept-Language", "en");

        assertThat(zh.statusCode()).isEqualTo(422);
        assertThat(zh.body()).contains("hands.transfer-desk", "不在本岗位", "0062");
        assertThat(en.body()).contains("does not sit at this desk");
        assertThat(chief.post(of(task, "transfer"), "{}").body()).contains("\"field\":\"reason\"");
        assertThat(chief.post(of(task, "sign"), "{\"answer\":\"agree\"}").statusCode())
                .isEqualTo(404);
        assertThat(finance.post(of(task, "transfer"), body).statusCode()).isEqualTo(404);
        assertThat(chief.post(of(task, "recall"), "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("shows a signature and an answer like a step: who asks for what, and what can be posted")
    void opens() throws Exception {
        var signature = read(chief.post(of(task, "add-signer"), signer("before")))
                .path("id")
                .asText();
        var asked = read(finance.get("/api/v1/tasks/" + signature));
        assertThat(asked.path("kind").asText()).isEqualTo("sign");
        assertThat(asked.path("asked").path("reason").asText()).isNotEmpty();
        assertThat(asked.path("outcomes").findValuesAsText("id")).containsExactly("agree", "disagree");
        assertThat(asked.path("acts").findValuesAsText("href")).containsExactly(of(signature, "sign"));
        assertThat(asked.path("caseTitle").asText()).isNotEmpty();

        finance.post(of(signature, "sign"), "{\"answer\":\"agree\"}");
        assertThat(finance.get("/api/v1/tasks/" + signature).statusCode()).isEqualTo(409);
        var body = "{\"to\":\"" + FINANCE + "\",\"question\":\"资金够不够？\"}";
        var question = read(chief.post(of(task, "delegate"), body)).path("id").asText();
        var open = read(finance.get("/api/v1/tasks/" + question));
        assertThat(open.path("kind").asText()).isEqualTo("answer");
        assertThat(open.path("outcomes")).isEmpty();
        assertThat(open.path("acts").findValuesAsText("name")).containsExactly("answer");
        assertThat(chief.get("/api/v1/tasks/" + question).statusCode()).isEqualTo(404);
        assertThat(read(chief.get("/api/v1/tasks/" + task)).path("acts").findValuesAsText("name"))
                .startsWith("complete", "release", "transfer");
    }

    private static String of(String id, String act) {
        return "/api/v1/tasks/" + id + "/" + act;
    }

    private static String signer(String place) {
        return "{\"place\":\"" + place + "\",\"signer\":\"" + FINANCE + "\",\"reason\":\"请一并把关\"}";
    }

    private static String away(String id) {
        return "{\"opinion\":\"" + id + "\",\"reason\":\"已问明\"}";
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return json.readTree(answer.body());
    }

    private Official official(String login) {
        return accounts.official(login).orElseThrow();
    }
}

package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.ShownFacts;
import org.xiangbang.Visitor;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.tasklist.facts.DecidedFacts;

@AppTest
@DisplayName("The account number of a payee")
class PayeeAccountTest extends DisbursementWalk {
    private static final String NUMBER = "6222880012345678";
    private static final String MASKED = "**** 5678";

    @LocalServerPort
    private int port;

    @Autowired
    private DecidedFacts facts;

    private String caseNo;

    @BeforeEach
    void moneyIsAsked() {
        caseNo = mixed("192000.00");
        ask(NUMBER);
    }

    private void ask(String number) {
        var fields = request(Map.of("payeeAccount", number));
        fields.remove("channel");
        cases.approve(caseNo, "request", fields);
    }

    @Test
    @DisplayName("is whole at the steps that decide on it, order or record the payment, and masked at the others")
    void isWholeWhereItIsDecidedOn() {
        for (var step : List.of("verifyProgress", "businessReview", "financeReview", "approvePayment", "payOrder")) {
            var whole = !List.of("verifyProgress", "businessReview").contains(step);
            isShown(step, whole ? NUMBER : MASKED, whole);
            cases.approve(caseNo, step, fields(step));
        }
        isShown("releasePayment", NUMBER, true);
        cases.approve(caseNo, "releasePayment");
        assertThat(atOrganization("confirmReceipt")).isEqualTo(NUMBER);
        cases.approve(caseNo, "confirmReceipt", receipt());
        assertThat(atOrganization("charityPayment")).isEqualTo(NUMBER);
    }

    private void isShown(String step, String number, boolean whole) {
        var open = cases.open(caseNo, step);
        var desk = visitor(open.desk().id());

        assertThat(ShownFacts.of(desk, open.taskId()).value("payment", "account"))
                .as(step)
                .isEqualTo(number);
        if (!whole) {
            hides(desk.page("/tasks/" + open.taskId()).body());
            hides(desk.get("/api/v1/tasks/" + open.taskId()).body());
        }
    }

    private Object atOrganization(String step) {
        var by = cases.official(cases.open(caseNo, step).desk());
        return facts.of(cases.view(caseNo, step, by), by, Locale.ENGLISH).stream()
                .flatMap(fact -> fact.lines().stream())
                .filter(line -> line.id().equals("account"))
                .map(ShownFact.Line::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is masked for everybody who only reads the case, on its page and in the interface")
    void isMaskedForReaders() {
        upTo(caseNo, "payOrder");
        for (var desk : List.of(
                "village.handler@513228100210",
                "township.handler@513228100",
                "agriculture.reviewer@513228",
                "finance.handler@513228")) {
            var reader = visitor(desk);
            for (var page : List.of("/cases/" + caseNo + "/money", "/cases/" + caseNo + "/print?lang=en"))
                assertThat(hides(reader.page(page).body())).contains(MASKED);
            assertThat(hides(reader.get("/api/v1/projects/" + caseNo).body())).contains("\"account\":\"" + MASKED);
            for (var answer : List.of("/api/v1/cases/" + caseNo, "/api/v1/cases/" + caseNo + "/trace"))
                assertThat(hides(reader.get(answer).body())).contains("\"payeeAccount\":\"" + MASKED);
        }
    }

    @Test
    @DisplayName("is read whole by finance and audit of the place with a reason, which is recorded without the number")
    void isReadWithAReason() throws Exception {
        upTo(caseNo, "payOrder");
        var path = "/cases/" + caseNo + "/numbers";
        var auditor = visitor("audit.inspector@513228");
        assertThat(auditor.page("/cases/" + caseNo + "/money").body()).contains(path);
        assertThat(hides(auditor.page(path).body())).contains(MASKED, "收款账号", "查看理由");
        var refused = auditor.post(path, Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(hides(refused.body())).contains("请填写“查看理由”");

        assertThat(auditor.post(path, Map.of("reason", "抽查拨款")).body()).contains(NUMBER, "已记入办理记录");
        assertThat(visitor("finance.handler@513228")
                        .send("/api/v1" + path, "{\"reason\":\"核对账户\"}")
                        .body())
                .contains("\"number\":\"" + NUMBER + "\"");

        assertThat(readings())
                .containsExactly(
                        "audit.inspector@513228 {form:payeeAccount} 抽查拨款",
                        "finance.handler@513228 {form:payeeAccount} 核对账户");
        assertThat(hides(auditor.page("/cases/" + caseNo + "/history?unfold=true")
                        .body()))
                .contains("查看完整号码", "抽查拨款");
        for (var other :
                List.of("village.handler@513228100210", "agriculture.reviewer@513228", "finance.reviewer@510727")) {
            assertThat(visitor(other).page(path).statusCode()).as(other).isEqualTo(404);
            assertThat(hides(visitor(other).page("/cases/" + caseNo + "/money").body()))
                    .doesNotContain(path);
        }
    }

    private List<String> readings() {
        return db.sql(
                        "select login || ' ' || fields::text || ' ' || reason from personal.reading where case_no = ? order by id")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("is masked for a person whom a desk asks, and whole for the desk itself")
    void isMaskedForTheAsked() {
        upTo(caseNo, "financeReview");
        var task = cases.task(caseNo, "finance.reviewer@513228");
        var desk = visitor("finance.reviewer@513228");
        var asked = desk.send(
                "/api/v1/tasks/" + task + "/delegate",
                "{\"to\":\"agriculture.reviewer@513228\",\"question\":\"金额对不对？\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        var id = asked.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        var other = visitor("agriculture.reviewer@513228");
        assertThat(hides(other.get("/api/v1/tasks/" + id).body())).contains(MASKED);
        assertThat(hides(other.page("/tasks/" + id).body())).contains(MASKED);
        assertThat(desk.get("/api/v1/tasks/" + task).body()).contains(NUMBER);
    }

    @Test
    @DisplayName("is said to be corrected also where its last four digits stay")
    void isSaidToBeCorrected() {
        upTo(caseNo, "financeReview");
        cases.complete(caseNo, "financeReview", "return", Map.of("papersComplete", true, "accountChecked", false));
        ask("6222880087645678");
        upTo(caseNo, "financeReview");

        var page = visitor("finance.reviewer@513228")
                .page("/tasks/" + cases.task(caseNo, "finance.reviewer@513228"))
                .body();

        var corrections = page.substring(page.indexOf("class=\"corrections"));
        assertThat(corrections).contains("收款账号");
        assertThat(hides(page)).contains("6222880087645678");
    }

    private static String hides(String answer) {
        return assertThat(answer).doesNotContain(NUMBER).actual();
    }

    private Visitor visitor(String login) {
        return new Visitor(port, login).signIn();
    }
}

package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;
import org.xiangbang.ShownFacts;
import org.xiangbang.Visitor;
import org.xiangbang.engine.facts.FactSheet.Line;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("On its pages the money of a project")
class FundsPagesTest extends DisbursementWalk {
    @LocalServerPort
    private int port;

    @Autowired
    private DuePart due;

    @Test
    @DisplayName("shows those who decide what is asked for, from which lines, and for whom, in both languages")
    void showsWhatIsAsked() {
        var caseNo = mixed("192000.00");
        cases.approve(caseNo, "request", mixedRequest(Map.of()));
        var township = new Visitor(port, "township.handler@513228100").signIn();
        var task = "/tasks/" + cases.task(caseNo, "township.handler@513228100");

        assertThat(township.page(task).body())
                .contains(
                        "第 1 期正在申请",
                        "1 · 中央财政",
                        "172,800.00 元",
                        "2 · 社会捐赠",
                        "19,200.00 元",
                        "黑水县谷汝村股份经济合作联合社 · 黑水县农村信用合作联社 · **** 0000");
        cases.approve(caseNo, "verifyProgress", verified());
        assertThat(township.page("/cases/" + caseNo + "/money?lang=en").body())
                .contains("Asked for: tranche 1", "1 · Central fiscal funds", "Claimed 30%, verified 30%");
    }

    @Test
    @DisplayName("names first what is paid now of a request for mixed money: how much, whose money, from which source")
    void namesThePart() {
        var caseNo = mixed("192000.00");
        cases.approve(caseNo, "request", mixedRequest(Map.of()));
        assertThat(part(caseNo, "verifyProgress", "township.handler@513228100"))
                .as("before the approval")
                .doesNotContain("partAmount");
        approved(caseNo);
        var fiscal = List.of("partAmount 172800.00", "partChannel FISCAL", "partSource fiscal-central");
        assertThat(part(caseNo, "payOrder", "finance.handler@513228")).startsWith(fiscal.toArray(String[]::new));
        cases.approve(caseNo, "payOrder", order());
        assertThat(part(caseNo, "releasePayment", "finance.chief@513228")).startsWith(fiscal.toArray(String[]::new));
        cases.approve(caseNo, "releasePayment");
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(due.sheet(new TrancheKey(caseNo, 1)).lines())
                .as("what the organization pays")
                .containsExactly(
                        new Line("partAmount", FactValue.amount(Money.parse("19200.00"))),
                        new Line("partChannel", FactValue.word("funds.channel.", "CHARITY")),
                        new Line("partSource", FactValue.word("projects.source.", "donation")));
        cases.approve(caseNo, "charityPayment", order());
        assertThat(due.sheet(new TrancheKey(caseNo, 1)).lines())
                .as("what it confirms")
                .hasSize(3);
        cases.approve(caseNo, "confirmReceipt", receipt());
        assertThat(due.sheet(new TrancheKey(caseNo, 1)).lines()).isEmpty();
    }

    @Test
    @DisplayName("names every source of a payment that has several")
    void namesEverySource() {
        var caseNo = SampleProject.implementing(db, SampleProject.VILLAGE, FISCAL)
                .withSecondLine("fiscal-county")
                .tranche(1, "192000.00", "START")
                .caseNo;
        cases.start(DisbursementProcess.KEY, caseNo + ".T1");
        cases.approve(caseNo, "request", request(Map.of()));
        upTo(caseNo, "payOrder");

        var shown = ShownFacts.of(new Visitor(port, "finance.handler@513228").signIn(), cases.task(caseNo));
        assertThat(shown.value("payment", "partAmount")).isEqualTo("192000.00");
        assertThat(shown.rows("payment", "partSources"))
                .containsExactly(List.of("fiscal-central", "172800.00"), List.of("fiscal-county", "19200.00"));
    }

    /** The first lines of the fact, once the step is open; page and interface say the same. */
    private List<String> part(String caseNo, String step, String login) {
        assertThat(cases.waiting(caseNo)).singleElement().asString().startsWith(step + " ");
        return ShownFacts.of(new Visitor(port, login).signIn(), cases.task(caseNo))
                .lines("payment");
    }

    @Test
    @DisplayName("that is on no line of its budget is listed for the administrator alone, and nothing moves it")
    void listsWhatIsOnNoLine() {
        var admin = new Visitor(port, "admin").signIn();
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        approved(caseNo);
        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());
        db.sql("update funds.payment set placed = false where case_no = ?")
                .param(caseNo)
                .update();

        assertThat(admin.page("/admin/unplaced-payments").body()).contains(caseNo, "192,000.00", "财政资金");
        assertThat(admin.page("/admin/desks").body()).contains("/admin/unplaced-payments");
        assertThat(admin.get("/api/v1/admin/unplaced-payments").body())
                .contains("\"caseNo\":\"" + caseNo + "\"", "\"amount\":\"192000.00\"");
        var handler = new Visitor(port, "finance.handler@513228").signIn();
        assertThat(handler.page("/admin/unplaced-payments").statusCode()).isEqualTo(404);
        assertThat(handler.get("/api/v1/admin/unplaced-payments").statusCode()).isEqualTo(404);

        db.sql("update funds.payment set placed = true where case_no = ?")
                .param(caseNo)
                .update();
        assertThat(admin.page("/admin/unplaced-payments").body()).doesNotContain(caseNo);
    }
}

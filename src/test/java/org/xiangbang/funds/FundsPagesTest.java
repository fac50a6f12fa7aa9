package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("On its pages the money of a project")
class FundsPagesTest extends DisbursementWalk {
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("shows those who decide what is asked for, from which lines, and for whom, in both languages")
    void showsWhatIsAsked() {
        var caseNo = mixed("192000.00");
        var asked = new HashMap<>(request(Map.of()));
        asked.remove("channel");
        cases.approve(caseNo, "request", asked);
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

package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.SampleOrganization;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;
import org.xiangbang.projects.Tranches;

/** What the tests of this module do with a case, and the forms that go through. */
abstract class DisbursementWalk {
    @Autowired
    Said said;

    static final String FISCAL = "fiscal-central";
    static final String DONATION = "donation";

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    @Qualifier("owner")
    JdbcClient db;

    @Autowired
    Tranches tranches;

    @Autowired
    Payments payments;

    @BeforeEach
    void theOrganizationIsACharity() {
        SampleOrganization.admitted(db, "S-009999");
    }

    String due(String source) {
        var project =
                SampleProject.implementing(db, SampleProject.VILLAGE, source).tranche(1, "192000.00", "START");
        cases.start(DisbursementProcess.KEY, project.caseNo + ".T1");
        return project.caseNo;
    }

    /** A tranche of a project whose money is nine tenths fiscal and one tenth donated. */
    String mixed(String tranche) {
        var project = SampleProject.implementing(db, SampleProject.VILLAGE, FISCAL)
                .withSecondLine(DONATION)
                .tranche(1, tranche, "START");
        cases.start(DisbursementProcess.KEY, project.caseNo + ".T1");
        return project.caseNo;
    }

    /** Does every step before {@code step}, whatever is open now. */
    void upTo(String caseNo, String step) {
        while (!cases.waiting(caseNo).get(0).startsWith(step + " ")) {
            var open = cases.waiting(caseNo).get(0).split(" ")[0];
            cases.approve(caseNo, open, fields(open));
        }
    }

    void approved(String caseNo) {
        for (var step : List.of("verifyProgress", "businessReview", "financeReview", "approvePayment"))
            cases.approve(caseNo, step, fields(step));
    }

    void paid(String caseNo) {
        cases.approve(caseNo, "payOrder", order());
        cases.approve(caseNo, "releasePayment");
    }

    void back(String caseNo, String step, String before) {
        upTo(caseNo, step);
        cases.complete(caseNo, step, "back", Map.of());
        assertThat(cases.waiting(caseNo)).singleElement().asString().startsWith(before);
    }

    static Map<String, Object> fields(String step) {
        return switch (step) {
            case "verifyProgress" -> verified();
            case "businessReview" -> Map.of("withinPlan", true);
            case "financeReview" -> Map.of("papersComplete", true, "accountChecked", true);
            case "payOrder" -> order();
            default -> Map.of();
        };
    }

    static Map<String, Object> request(Map<String, Object> changes) {
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
        fields.putAll(changes);
        return fields;
    }

    static Map<String, Object> verified() {
        return Map.of("verifiedPercent", 30, "siteRecord", "已到现场核实");
    }

    static Map<String, Object> order() {
        return order("GK-2026-001");
    }

    static Map<String, Object> order(String voucher) {
        return Map.of("voucherNo", voucher, "paidOn", Today.date().toString());
    }

    static Map<String, Object> receipt() {
        return Map.of("receiptNo", "SK-2026-001", "receivedOn", Today.date().toString());
    }

    void fiscalPaidDonationFailed(String caseNo) {
        cases.approve(caseNo, "request", mixedRequest(Map.of()));
        approved(caseNo);
        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());
        for (int i = 0; i < 2; i++) {
            cases.approve(caseNo, "charityPayment", order());
            cases.complete(caseNo, "confirmReceipt", "return", Map.of());
        }
    }

    void ask(String caseNo, Map<String, Object> changes) {
        cases.approve(caseNo, "request", mixedRequest(changes));
    }

    /** A request that names no channel. */
    static Map<String, Object> mixedRequest(Map<String, Object> changes) {
        var fields = new HashMap<>(request(Map.of()));
        fields.remove("channel");
        fields.putAll(changes);
        return fields;
    }

    static Map<String, Object> row(int line, String amount) {
        return Map.of("line", String.valueOf(line), "amount", amount);
    }
}

package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.SampleOrganization;
import org.xiangbang.SampleProject;
import org.xiangbang.Visitor;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;

@AppTest
@DisplayName("The payee of a request")
class PayeeTest extends DisbursementWalk {
    private static final String REASON = "payeeReason";
    private static final String PAPER = "payeePaper";

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentRequests requests;

    @Autowired
    private AskedPayments asked;

    @Autowired
    private Payees payees;

    @Autowired
    private CaseFiles files;

    /** A tranche of an organization of its own, so that a change of its account changes no other test. */
    private String due(String organization, String source) {
        var project = SampleProject.implementing(db, SampleProject.VILLAGE, source)
                .by(organization)
                .tranche(1, "192000.00", "START");
        cases.start(DisbursementProcess.KEY, project.caseNo + ".T1");
        return project.caseNo;
    }

    private String organization() {
        return SampleOrganization.admitted(db);
    }

    private static Map<String, Object> registered() {
        var fields = new HashMap<>(request(Map.of(
                "payeeName", "演示基金会",
                "payeeBank", "演示银行",
                "payeeAccount", "6200 0000 0000 1234")));
        fields.remove(REASON);
        fields.remove(PAPER);
        return fields;
    }

    private static Map<String, Object> without(String field) {
        var fields = request(Map.of());
        fields.remove(field);
        return fields;
    }

    private void accountChanges(String organization, String number) {
        db.sql("""
                insert into organizations.account
                    (organization, holder, bank, account, since, ground, status, proposed_at, registered_at)
                values (?, '演示基金会', '演示农商行', ?, current_date, '网点撤并', 'REGISTERED', now(), now())
                """).params(organization, number).update();
    }

    private PayeeStanding.Kind standing(String caseNo, String organization) {
        return asked.standing(asked.of(caseNo).get(0).payee(), organization).kind();
    }

    @Test
    @DisplayName("is filled in with the registered account, which takes no reason")
    void isPrefilled() {
        var organization = organization();
        var caseNo = due(organization, FISCAL);

        assertThat(cases.view(caseNo, "request").values())
                .containsEntry("payeeName", "演示基金会")
                .containsEntry("payeeBank", "演示银行")
                .containsEntry("payeeAccount", "6200000000001234");
        cases.approve(caseNo, "request", registered());

        assertThat(standing(caseNo, organization)).isEqualTo(PayeeStanding.Kind.REGISTERED);
        approved(caseNo);
        paid(caseNo);
    }

    @Test
    @DisplayName("is refused with letters for a number, and another account without its reason or its paper")
    void needsReasonAndPaper() {
        var caseNo = due(organization(), FISCAL);

        wrong("organizations.bank-account-digits", caseNo, request(Map.of("payeeAccount", "abc")));
        wrong("organizations.bank-account-length", caseNo, request(Map.of("payeeAccount", "123")));
        wrong("funds.payee-reason", caseNo, without(REASON));
        wrong("funds.payee-paper", caseNo, without(PAPER));
        cases.approve(caseNo, "request", request(Map.of()));
    }

    @Test
    @DisplayName("also needs them where the organization has no registered account, and then goes on")
    void noneIsRegistered() {
        var organization = organization();
        db.sql("delete from organizations.account where organization = ?")
                .param(organization)
                .update();
        var caseNo = due(organization, FISCAL);

        assertThat(cases.view(caseNo, "request").values()).doesNotContainKey("payeeAccount");
        var plain = registered();
        wrong("funds.payee-none-registered", caseNo, plain);
        wrong("funds.payee-paper", caseNo, plain);
        cases.approve(caseNo, "request", request(Map.of()));

        assertThat(standing(caseNo, organization)).isEqualTo(PayeeStanding.Kind.NONE);
        approved(caseNo);
        paid(caseNo);
    }

    private void wrong(String code, String caseNo, Map<String, Object> fields) {
        said.wrong(code, () -> cases.approve(caseNo, "request", fields));
    }

    @Test
    @DisplayName(
            "is not paid once the registered account has changed; returned, it is offered the new one and all decide again")
    void changedSinceTheRequest() {
        var organization = organization();
        var caseNo = due(organization, FISCAL);
        cases.approve(caseNo, "request", registered());
        approved(caseNo);
        accountChanges(organization, "51000123456789");

        assertThat(standing(caseNo, organization)).isEqualTo(PayeeStanding.Kind.CHANGED);
        var facts = said.refuses("funds.account-unchanged", () -> cases.approve(caseNo, "payOrder", order()));
        assertThat(facts).contains("**** 1234", "**** 6789");
        cases.complete(caseNo, "payOrder", "return", Map.of());
        assertThat(cases.view(caseNo, "request").values()).containsEntry("payeeAccount", "51000123456789");
        var corrected = registered();
        corrected.putAll(Map.of("payeeBank", "演示农商行", "payeeAccount", "51000123456789"));
        cases.approve(caseNo, "request", corrected);

        assertThat(requests.current(new TrancheKey(caseNo, 1)).status()).isEqualTo(PaymentRequest.Status.ASKED);
        assertThat(standing(caseNo, organization)).isEqualTo(PayeeStanding.Kind.REGISTERED);
    }

    @Test
    @DisplayName(
            "is not agreed to at any desk once the registered account has changed, and every such desk may return it")
    void changedBeforeTheApproval() {
        for (var step : List.of("verifyProgress", "businessReview", "financeReview", "approvePayment")) {
            var organization = organization();
            var caseNo = due(organization, FISCAL);
            cases.approve(caseNo, "request", registered());
            upTo(caseNo, step);
            accountChanges(organization, "51000123456789");

            said.refuses(
                    "funds.account-unchanged",
                    () -> cases.approve(caseNo, step, fields(step)),
                    "请退回申请人",
                    "Return the request");
            cases.complete(caseNo, step, "return", Map.of());
            assertThat(cases.waiting(caseNo)).singleElement().asString().startsWith("request ");
        }
    }

    @Test
    @DisplayName("has an account number in groups and in full-width or Tibetan digits, as amounts may have")
    void readsEveryDigit() {
        for (var typed : List.of("６２００ ００００００００１２３４", "༦༢༠༠༠༠༠༠༠༠༠༠༡༢༣༤", "6200-0000 0000－1234")) {
            var organization = organization();
            var caseNo = due(organization, FISCAL);
            var fields = registered();
            fields.put("payeeAccount", typed);
            cases.approve(caseNo, "request", fields);

            assertThat(standing(caseNo, organization)).isEqualTo(PayeeStanding.Kind.REGISTERED);
        }
    }

    @Test
    @DisplayName("is not released after an order, nor paid by an organization, once the registered account has changed")
    void changedAfterTheOrder() {
        var organization = organization();
        var caseNo = due(organization, FISCAL);
        cases.approve(caseNo, "request", registered());
        approved(caseNo);
        cases.approve(caseNo, "payOrder", order());
        accountChanges(organization, "51000123456789");
        said.refuses(
                "funds.account-as-approved",
                () -> cases.approve(caseNo, "releasePayment"),
                "请退回上一环节",
                "Send the payment back to the desk before");

        var other = organization();
        var charity = due(other, DONATION);
        var given = registered();
        given.put("channel", "charity");
        cases.approve(charity, "request", given);
        upTo(charity, "charityPayment");
        accountChanges(other, "51000123456789");
        said.refuses("funds.account-as-approved", () -> cases.approve(charity, "charityPayment", order()));
    }

    @Test
    @DisplayName(
            "other than the registered account is paid whatever is registered later, and is as registered once it is registered")
    void anotherAccountStays() {
        var organization = organization();
        var caseNo = due(organization, FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        assertThat(standing(caseNo, organization)).isEqualTo(PayeeStanding.Kind.DIFFERS);
        approved(caseNo);
        accountChanges(organization, "51000123456789");

        assertThat(standing(caseNo, organization)).isEqualTo(PayeeStanding.Kind.DIFFERS);
        paid(caseNo);
    }

    @Test
    @DisplayName("is shown to every later desk as it stands, on the page and in the interface, in both languages")
    void isShown() {
        var organization = organization();
        var caseNo = due(organization, FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        var township = new Visitor(port, "township.handler@513228100").signIn();
        var task = "/tasks/" + cases.task(caseNo, "township.handler@513228100");

        assertThat(township.page(task).body()).contains("与登记的账户不同", "委托村合作社统一采购", "材料.pdf");
        assertThat(township.page("/cases/" + caseNo + "/money?lang=en").body()).contains("Not the registered account");
        assertThat(township.get("/api/v1/projects/" + caseNo).body())
                .contains("\"standing\":\"differs\"", "\"account\":\"**** 0000\"");

        var second = due(organization, FISCAL);
        cases.approve(second, "request", registered());
        assertThat(township.page("/cases/" + second + "/money?lang=zh").body()).contains("与登记的账户一致");
        accountChanges(organization, "51000123456789");
        assertThat(township.page("/cases/" + second + "/money").body()).contains("变更，这是原来的账户");
    }

    @Test
    @DisplayName("of a case with the model from before reasons were asked for has its reason in the opinion")
    void olderModelsGoOn() {
        var caseNo = due(organization(), FISCAL);

        assertThat(payees.faults(asBefore(caseNo, "")))
                .singleElement()
                .satisfies(wrong -> said.told("funds.payee-reason", wrong, "意见", "Opinion"));
        assertThat(payees.faults(asBefore(caseNo, "委托村合作社统一采购"))).isEmpty();
    }

    private StepInput asBefore(String caseNo, String opinion) {
        Map<String, Object> fields =
                Map.of("payeeName", "谷汝村合作社", "payeeBank", "农信社", "payeeAccount", "6222000000000000");
        return new StepInput(
                files.find(caseNo),
                caseNo + ".T1",
                DisbursementProcess.KEY,
                DisbursementProcess.REQUEST,
                Outcome.APPROVE,
                opinion,
                fields,
                fields.keySet(),
                List.of(),
                people.at("organization.finance@S-009999"),
                Desk.parse("organization.finance@S-009999"),
                Set.of());
    }
}

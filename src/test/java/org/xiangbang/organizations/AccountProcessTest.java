package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.SampleOrganization;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("The account of an organization")
class AccountProcessTest extends AdmissionCases {
    private static final BankAccount OF_SIGN_UP = new BankAccount("演示基金会", "演示银行", "6200000000001234");
    private static final BankAccount NEW = new BankAccount("演示基金会", "演示农商行", "51000123456789");

    @LocalServerPort
    private int port;

    @Autowired
    private Said said;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private Directory directory;

    private static Map<String, Object> change(String field, Object value) {
        var fields = new HashMap<String, Object>(Map.of(
                "accountName",
                NEW.holder(),
                "bankName",
                NEW.bank(),
                "bankAccount",
                "5100 0123-4567 89",
                "since",
                Today.date().toString(),
                "ground",
                "原开户银行网点撤并",
                "accountPaper",
                CaseDriver.PAPER));
        fields.put(field, value);
        return fields;
    }

    private static Map<String, Object> change() {
        return change("ground", "原开户银行网点撤并");
    }

    private void raise(String number) {
        workflow.raise(number, AccountProcess.RAISE, walk.official(desk("finance", number)));
    }

    @Test
    @DisplayName("is registered with the admission and not before")
    void isRegisteredWithTheAdmission() {
        var number = filed(SignUpForms.foundation());
        walk.approve(number, "firstReview", found("passed", "none"));
        assertThat(accounts.now(number)).isEmpty();

        walk.approve(number, "decide", NONE);

        var now = accounts.now(number).orElseThrow();
        assertThat(now.account()).isEqualTo(OF_SIGN_UP);
        assertThat(now.since()).isEqualTo(Today.date());
    }

    @Test
    @DisplayName(
            "is changed by the organization and registered when civil affairs confirms it; the earlier one stays on record")
    void isChanged() {
        var number = admitted();
        raise(number);
        walk.approve(number, "accountChange", change());
        assertThat(accounts.now(number).orElseThrow().account())
                .as("before it is confirmed")
                .isEqualTo(OF_SIGN_UP);
        assertThat(walk.waiting(number)).containsExactly("accountConfirm civil-affairs.reviewer@513228");

        walk.approve(number, "accountConfirm", NONE);

        assertThat(accounts.all(number)).extracting(RegisteredAccount::account).containsExactly(NEW, OF_SIGN_UP);
        assertThat(organizations.find(number).bank()).isEqualTo(NEW);
    }

    @Test
    @DisplayName("can be changed in a case from before there were changes, and in no other kind or state of case")
    void isOfferedBesideTheCase() {
        var number = SampleOrganization.admitted(db);
        raise(number);
        assertThat(walk.waits(number, "accountChange")).isTrue();
        walk.complete(number, "accountChange", "withdraw", NONE);

        var applied = filed(SignUpForms.foundation());
        assertThat(workflow.raisable(applied, walk.official(desk("finance", applied))))
                .noneMatch(path -> path.event().equals(AccountProcess.RAISE));
        assertThat(catchThrowable(() -> workflow.raise(number, AccountProcess.RAISE, walk.official(HANDLER))))
                .as("by another desk")
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("is not confirmed by the person who proposed it, even with both desks")
    void needsTwoPeople() {
        var number = admitted();
        var both = people.at(desk("finance", number).id(), "civil-affairs.reviewer@513228");
        workflow.raise(number, AccountProcess.RAISE, both);
        walk.complete(number, "accountChange", "approve", change(), both);

        said.refuses("duties.apply-approve", () -> walk.complete(number, "accountConfirm", "approve", NONE, both));
    }

    @Test
    @DisplayName("stays as it is while a change is returned, refused or dropped, and one change waits at a time")
    void staysWithoutConsent() {
        var number = admitted();
        raise(number);
        walk.approve(number, "accountChange", change());
        said.refuses("engine.side-path-open", () -> raise(number), "已经提出", "has been raised already");
        assertThat(workflow.raisable(number, walk.official(desk("finance", number))))
                .extracting(SidePath::event)
                .doesNotContain(AccountProcess.RAISE);
        walk.beside(number, AccountProcess.RAISE, desk("finance", number));
        said.refuses("organizations.account-change-waits", () -> walk.approve(number, "accountChange", change()));
        walk.complete(number, "accountChange", "withdraw", NONE);

        walk.complete(number, "accountConfirm", "return", NONE);
        assertThat(walk.view(number, "accountChange").values()).containsEntry("bankAccount", NEW.number());
        walk.approve(number, "accountChange", change());
        walk.complete(number, "accountConfirm", "reject", NONE);

        assertThat(accounts.all(number)).extracting(RegisteredAccount::account).containsExactly(OF_SIGN_UP);
        assertThat(walk.waiting(number)).isEmpty();
        raise(number);
        said.refuses("engine.side-path-open", () -> raise(number));
    }

    @Test
    @DisplayName("is refused with a number that is none, before it is in use, or if it is the registered one")
    void refusesWhatIsCertainlyWrong() {
        var number = admitted();
        raise(number);

        wrong("organizations.bank-account-digits", number, change("bankAccount", "abc"));
        wrong("organizations.bank-account-length", number, change("bankAccount", "12345"));
        wrong("organizations.bank-account-length", number, change("bankAccount", "1".repeat(35)));
        wrong("field.past", number, change("since", Today.date().plusDays(1).toString()));
        var same = new HashMap<>(change("bankName", OF_SIGN_UP.bank()));
        same.put("bankAccount", OF_SIGN_UP.number());
        wrong("organizations.account-registered-already", number, same);
    }

    private void wrong(String code, String number, Map<String, Object> fields) {
        said.wrong(code, () -> walk.approve(number, "accountChange", fields));
    }

    @Test
    @DisplayName("is not changed by a correction of the sign-up form at the annual check")
    void staysAtTheAnnualCheck() {
        var number = admitted();
        var year = organizations.find(number).standing().annualCheckYear() + 1;
        walk.fire(number, "annualCheckDue");
        walk.approve(number, "annualReport", annual(year, "passed"));
        walk.complete(number, "firstReview", "return", NONE);
        var corrected = SignUpForms.foundationWith("bankAccount", NEW.number());
        corrected.put("uscc", organizations.find(number).registration().uscc().code());

        said.wrong("organizations.account-by-act", () -> walk.approve(number, "signUp", corrected));
        corrected.put("bankAccount", OF_SIGN_UP.number());
        walk.approve(number, "signUp", corrected);
    }

    @Test
    @DisplayName(
            "is shown with its history to those who see the case, on the page and in the interface, and to nobody else")
    void isShown() {
        var number = admitted();
        var finance = new Visitor(port, "finance.reviewer@513228").signIn();
        assertThat(finance.page("/organizations/" + number).body()).contains("**** 1234", "现在登记的");
        assertThat(finance.get("/api/v1/organizations/" + number + "/accounts").body())
                .contains("\"bankAccount\":\"**** 1234\"")
                .doesNotContain("ground");
        assertThat(finance.page("/organizations/" + number + "?lang=en").body()).contains("Registered now");

        var elsewhere = new Visitor(port, "finance.reviewer@510727").signIn();
        assertThat(elsewhere.page("/organizations/" + number).body()).doesNotContain("6200000000001234");
        assertThat(elsewhere
                        .get("/api/v1/organizations/" + number + "/accounts")
                        .statusCode())
                .isEqualTo(404);

        db.sql("delete from organizations.account where organization = ?")
                .param(number)
                .update();
        assertThat(finance.page("/organizations/" + number).body()).contains("No account is registered");
        assertThat(finance.get("/api/v1/organizations/" + number + "/accounts").body())
                .contains("\"items\":[]");
    }

    @Test
    @DisplayName("is whole, like the telephone number, for its own people, and masked for others")
    void isMaskedForOthers() {
        var number = admitted();
        assertThat(directory.knowsNumbers(number, walk.official("organization.finance@" + number)))
                .isTrue();
        assertThat(directory.knowsNumbers(number, walk.official("organization.finance@S-009999")))
                .isFalse();
        for (var desk : List.of("civil-affairs.reviewer@513228", "finance.reviewer@513228")) {
            var reader = new Visitor(port, desk).signIn();
            for (var page : List.of("/organizations/" + number, "/cases/" + number))
                masked(reader.page(page).body());
            for (var answer : List.of("", "/accounts"))
                masked(reader.get("/api/v1/organizations/" + number + answer).body());
        }

        var agriculture = new Visitor(port, "agriculture.chief@513228").signIn();
        for (var page : List.of("/organizations/" + number, "/cases/" + number, "/cases/" + number + "?lang=en"))
            assertThat(masked(agriculture.page(page).body())).contains("083****0000");
        for (var answer : List.of("/organizations/%s", "/organizations/%s/accounts", "/cases/%s", "/cases/%s/trace"))
            masked(agriculture.get("/api/v1" + answer.formatted(number)).body());
        assertThat(agriculture.get("/api/v1/cases/" + number).body()).contains("\"phone\":\"083****0000\"");
    }

    @Test
    @DisplayName(
            "is read whole by civil affairs and finance of the place with a reason, which the trace keeps without the number")
    void isReadWithAReason() {
        var number = admitted();
        var path = "/organizations/" + number + "/numbers";
        var finance = new Visitor(port, "finance.reviewer@513228").signIn();
        assertThat(finance.page("/organizations/" + number).body()).contains(path, "查看完整号码");
        assertThat(finance.page(path).body()).contains("查看理由").doesNotContain(OF_SIGN_UP.number(), "0837-0000000");
        var refused = finance.post(path, Map.of("reason", "\u200b"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写“查看理由”").doesNotContain(OF_SIGN_UP.number());
        assertThat(readings(number)).isEmpty();

        assertThat(finance.post(path, Map.of("reason", "核对退回的款项")).body())
                .contains(OF_SIGN_UP.number(), "0837-0000000", "已记入办理记录");
        var civil = new Visitor(port, "civil-affairs.reviewer@513228");
        assertThat(civil.send("/api/v1" + path, "{\"reason\":\"核对登记\"}").body())
                .contains("\"bankAccount\":\"" + OF_SIGN_UP.number() + "\"", "\"phone\":\"0837-0000000\"");
        assertThat(readings(number))
                .containsExactly(
                        "finance.reviewer@513228 finance.reviewer@513228 核对退回的款项 {} X-15",
                        "civil-affairs.reviewer@513228 civil-affairs.reviewer@513228 核对登记 {} X-15");
        assertThat(finance.page("/cases/" + number + "/history?unfold=true").body())
                .contains("查看完整号码", "核对退回的款项");
        masked(finance.page("/organizations/" + number).body());
    }

    @Test
    @DisplayName("is read whole with a reason by nobody else")
    void isReadByNobodyElse() {
        var number = admitted();
        for (var desk :
                List.of("agriculture.chief@513228", "finance.reviewer@510727", "organization.handler@S-000001")) {
            var other = new Visitor(port, desk).signIn();
            assertThat(other.page("/organizations/" + number).body()).doesNotContain("查看完整号码");
            assertThat(other.page("/organizations/" + number + "/numbers").statusCode())
                    .isEqualTo(404);
            assertThat(other.send("/api/v1/organizations/" + number + "/numbers", "{\"reason\":\"看看\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(readings(number)).isEmpty();
    }

    private List<String> readings(String number) {
        return db.sql("""
                select login || ' ' || desk || ' ' || opinion || ' ' || fields || ' ' || rule from evidence.act
                 where case_no = ? and act = 'read-numbers' order by seq
                """).param(number).query(String.class).list();
    }

    private static String masked(String answer) {
        return assertThat(answer)
                .contains("**** 1234")
                .doesNotContain(OF_SIGN_UP.number(), "0837-0000000")
                .actual();
    }
}

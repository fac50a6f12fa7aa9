package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.ShownFacts;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.organizations.change.ChangeProcess;
import org.xiangbang.organizations.listing.ListingProcess;

@AppTest
@DisplayName("A step about an organization shows what it decides on:")
class OrganizationFactsTest extends AdmissionCases {
    private static final String REVIEWER = "civil-affairs.reviewer@513228";

    @LocalServerPort
    private int port;

    private ShownFacts facts(String number, String step, String language) {
        return ShownFacts.of(
                new Visitor(port, REVIEWER).signIn(), walk.view(number, step).taskId(), language);
    }

    @Test
    @DisplayName("the automatic check with its reasons, the code and the dates of the certificate")
    void admission() {
        var number = filed(SignUpForms.foundation());
        walk.approve(number, "firstReview", found("basic", "none"));

        var facts = facts(number, "decide", "zh");

        assertThat(facts.value("verification", "color")).isEqualTo("yellow");
        assertThat(facts.rows("verification", "reasons"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("annual-check-basic", "yellow"));
        var registration = organizations.find(number).registration();
        assertThat(facts.value("registration", "code"))
                .isEqualTo(registration.uscc().code());
        assertThat(facts.value("registration", "certificateUntil"))
                .isEqualTo(registration.validUntil().toString());
        assertThat(facts.value("registration", "organizationType")).isEqualTo("foundation");
        assertThat(facts.rows("earlier", "earlier"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("firstReview", HANDLER));
        assertThat(facts(number, "decide", "en").text("verification", "annualCheck"))
                .isEqualTo("Basically passed");
    }

    @Test
    @DisplayName("the registered account beside the one that is to be registered")
    void account() {
        var number = admitted();
        workflow.raise(number, AccountProcess.RAISE, walk.official(desk("finance", number)));
        walk.approve(
                number,
                "accountChange",
                Map.of(
                        "accountName", "演示基金会",
                        "bankName", "演示农商行",
                        "bankAccount", "51000123456789",
                        "since", Today.date().toString(),
                        "ground", "原开户银行网点撤并",
                        "accountPaper", CaseDriver.PAPER));

        var facts = facts(number, "accountConfirm", "en");

        assertThat(facts.rows("account-change", "changes"))
                .containsExactly(
                        List.of("holder", "演示基金会", "演示基金会"),
                        List.of("bank", "演示银行", "演示农商行"),
                        List.of("number", "6200000000001234", "51000123456789"));
        assertThat(facts.value("account-change", "since"))
                .isEqualTo(Today.date().toString());
        assertThat(facts.rows("papers", "papersByStep"))
                .extracting(row -> row.get(0))
                .contains("accountChange");
    }

    @Test
    @DisplayName("the old name beside the new one")
    void registration() {
        var number = admitted();
        workflow.raise(number, ChangeProcess.RAISE, walk.official(desk("handler", number)));
        walk.approve(
                number,
                "registrationChange",
                Map.of(
                        "newName",
                        "演示联合基金会",
                        "changedOn",
                        Today.date().toString(),
                        "ground",
                        "登记管理机关核准",
                        "changePaper",
                        CaseDriver.PAPER));

        var facts = facts(number, "changeConfirm", "zh");

        assertThat(facts.rows("registration-change", "changes")).containsExactly(List.of("name", "演示基金会", "演示联合基金会"));
        assertThat(facts.value("registration-change", "changedOn"))
                .isEqualTo(Today.date().toString());
    }

    @Test
    @DisplayName("the entry on a list and the projects that it stops")
    void listing() {
        var number = admitted();
        openProject(number);
        workflow.raise(number, ListingProcess.RAISE, walk.official(HANDLER));
        walk.approve(number, "listing", LISTED);

        var facts = facts(number, "listingDecision", "zh");

        assertThat(facts.value("listing", "list")).isEqualTo("abnormal");
        assertThat(facts.value("listing", "listedOn")).isEqualTo("2026-11-01");
        assertThat(facts.value("listing", "openProjects")).isEqualTo("1");
        assertThat(facts.value("verification", "status")).isEqualTo("admitted");
    }
}

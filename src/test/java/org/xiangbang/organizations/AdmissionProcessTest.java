package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangbang.organizations.SignUpForms.form;
import static org.xiangbang.organizations.SignUpForms.foundation;
import static org.xiangbang.organizations.SignUpForms.foundationWith;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.organizations.Organization.Color;
import org.xiangbang.organizations.Organization.Status;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;

@AppTest
@DisplayName("An organization that signs up")
class AdmissionProcessTest extends AdmissionCases {
    @LocalServerPort
    private int port;

    @Autowired
    private Said said;

    @Test
    @DisplayName("is checked, reviewed, decided on, and entered in the directory with desks for its people")
    void isAdmitted() {
        var fields = foundation();
        var treasurer = people.at();
        fields.put("financeLogin", treasurer.login());
        var number = filed(fields);
        assertThat(walk.waiting(number)).containsExactly("firstReview " + HANDLER);
        assertThat(organizations.find(number).color()).isEqualTo(Color.GREEN);
        assertThat(walk.view(number, "firstReview").values()).containsEntry("annualCheck", "passed");

        walk.approve(number, "firstReview", found("passed", "none"));
        assertThat(organizations.find(number).status()).isEqualTo(Status.REVIEWED);
        assertThat(walk.waiting(number)).containsExactly("decide civil-affairs.reviewer@513228");
        walk.approve(number, "decide", NONE);

        var admitted = organizations.find(number);
        assertThat(admitted.status()).isEqualTo(Status.ADMITTED);
        assertThat(organizations.mayPropose(number).allowed()).isTrue();
        assertThat(admitted.entry().validUntil())
                .isEqualTo(LocalDate.of(admitted.standing().annualCheckYear() + 2, 5, 31));
        assertThat(desks.of(applicant.login())).contains(desk("handler", number));
        assertThat(desks.of(treasurer.login())).containsExactly(desk("finance", number));
        assertThat(desks.held(desk("representative", number))).isFalse();
        assertThat(cases.find(number).applicant()).isEqualTo(desk("handler", number));
        assertThat(admitted.bank().masked()).isEqualTo("**** 1234");
    }

    @Test
    @DisplayName("and is admitted has no station under way: the decision is done")
    void leavesTheLastStation() {
        assertThat(new Visitor(port, "civil-affairs.reviewer@513228")
                        .signIn()
                        .page("/cases/" + admitted() + "?lang=zh")
                        .body())
                .contains("station-done")
                .doesNotContain("station-open");
    }

    @Test
    @DisplayName("and has a competent business unit needs the unit's opinion before the decision")
    void hearsTheCompetentUnit() {
        var number = filed(foundationWith("competentUnit", "教育局"));
        walk.approve(number, "firstReview", found("passed", "none"));
        assertThat(walk.waiting(number)).containsExactly("unitOpinion line.handler@513228");

        walk.complete(number, "unitOpinion", "reject", NONE);

        assertThat(walk.waiting(number)).containsExactly("decide civil-affairs.reviewer@513228");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}, {3}")
    @CsvSource({
        "annualCheck,passed,GREEN,",
        "annualCheck,basic,YELLOW,annual-check-basic",
        "annualCheck,failed,RED,annual-check-failed",
        "annualCheck,missing,RED,annual-check-missing",
        "annualCheckYear,2020,RED,annual-check-missing",
        "onList,abnormal,YELLOW,listed-abnormal",
        "onList,dishonest,RED,listed-dishonest",
        "investigated,true,RED,under-investigation",
        "withinScope,false,RED,outside-scope",
        "registrationValidUntil,2020-01-01,RED,registration-expired"
    })
    @DisplayName("gets a color, and a reason for it")
    void isJudged(String field, String value, Color color, String reason) {
        var number = filed(foundationWith(field, value));

        assertThat(organizations.find(number).color()).isEqualTo(color);
        assertThat(records.findings(number))
                .extracting(Finding::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    @DisplayName("cannot be admitted while red, whoever decides")
    void redIsNotAdmitted() {
        var number = filed(foundation());
        walk.approve(number, "firstReview", found("passed", "dishonest"));

        said.refuses("organizations.red-is-not-admitted", () -> walk.approve(number, "decide", NONE));
        walk.complete(number, "decide", "reject", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.REFUSED);
        assertThat(walk.running(number)).isFalse();
        assertThat(filed(foundationWith(
                        "uscc", organizations.find(number).registration().uscc().code())))
                .isNotEqualTo(number);
    }

    @Test
    @DisplayName("while yellow is admitted with a written reason only")
    void yellowNeedsAReason() {
        var number = filed(foundationWith("annualCheck", "basic"));
        var yellow = organizations.find(number);

        said.refuses(
                "organizations.yellow-needs-a-reason",
                () -> yellow.mayBeAdmitted("").orThrow());
        said.refuses(
                "organizations.only-admitted-proposes",
                () -> organizations.mayPropose(number).orThrow());
        said.refuses(
                "organizations.only-admitted-is-listed",
                () -> yellow.mayBeListed().orThrow());
        walk.approve(number, "firstReview", found("basic", "none"));
        walk.approve(number, "decide", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);
    }

    @Test
    @DisplayName("once returned and supplemented goes straight back to the desk that returned it, or may be withdrawn")
    void isReturned() {
        var number = filed(foundation());
        walk.complete(number, "firstReview", "return", NONE);
        var task = walk.view(number, "signUp", applicant);
        assertThat(task.values()).containsEntry("name", "演示基金会");
        var corrected = foundationWith("uscc", task.values().get("uscc"));
        walk.complete(number, "signUp", "approve", corrected, applicant);
        assertThat(walk.waiting(number)).containsExactly("firstReview " + HANDLER);

        walk.approve(number, "firstReview", found("passed", "none"));
        walk.complete(number, "decide", "back", NONE);
        assertThat(walk.waiting(number)).containsExactly("firstReview " + HANDLER);
        walk.approve(number, "firstReview", found("passed", "none"));
        walk.complete(number, "decide", "return", NONE);
        walk.complete(number, "signUp", "approve", corrected, applicant);
        assertThat(walk.waiting(number)).containsExactly("decide civil-affairs.reviewer@513228");

        walk.complete(number, "decide", "return", NONE);
        walk.complete(number, "signUp", "withdraw", NONE, applicant);
        assertThat(organizations.find(number).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    @DisplayName("may be refused at the first review")
    void isRefusedAtFirstReview() {
        var number = filed(foundation());

        walk.complete(number, "firstReview", "reject", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.REFUSED);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} on {3}")
    @CsvSource({
        "uscc,53510000MJ00000260,uscc.check,uscc",
        "uscc,52533423MJ00000174,uscc.body-check,uscc",
        "uscc,9144030071526726XG,uscc.no-social-organization,uscc",
        "uscc,52533423MI00000184,uscc.form,uscc",
        "uscc,51440100MJ0000034B,uscc.other-type,type",
        "endsOn,2020-01-01,organizations.end-before-start,endsOn",
        "bankAccount,abcdefghij,organizations.bank-account-digits,bankAccount",
        "bankAccount,6-2-0-0-1,organizations.bank-account-length,bankAccount",
        "bankAccount,12345678901234567890123456789012345,organizations.bank-account-length,bankAccount",
        "financeLogin,nobody-of-that-name,organizations.login-unknown,financeLogin"
    })
    @DisplayName("is refused a form that is wrong, naming the field, and nothing is written")
    void formIsRefused(String field, String value, String code, String named) {
        said.wrong(code, () -> filed(foundationWith(field, value)));
        assertThatThrownBy(() -> filed(foundationWith(field, value)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(v -> assertThat(v.field()).isEqualTo(named)));
    }

    @Test
    @DisplayName("has an account number of six digits or of 34, as everywhere, in whatever digits it is typed")
    void accountNumber() {
        var six = filed(foundationWith("bankAccount", "１２３ ４５６"));
        var longest = filed(foundationWith("bankAccount", "1234 5678-9012 3456-7890 1234-5678 9012-34"));

        assertThat(organizations.find(six).bank().number()).isEqualTo("123456");
        assertThat(organizations.find(longest).bank().number()).hasSize(34);
    }

    @Test
    @DisplayName("twice under one code, or by an official, is refused")
    void isNotSignedUpTwice() {
        var number = filed(foundation());
        var code = organizations.find(number).registration().uscc().code();

        said.wrong("uscc.taken", () -> filed(foundationWith("uscc", code)));
        said.refuses("organizations.applicants-sign-up", () -> signUp.file(form(foundation()), walk.official(HANDLER)));
        assertThat(walk.view(number, "firstReview").next()).containsKey(Outcome.APPROVE);
    }
}

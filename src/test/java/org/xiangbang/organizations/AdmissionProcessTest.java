package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangbang.organizations.SignUpForms.form;
import static org.xiangbang.organizations.SignUpForms.foundation;
import static org.xiangbang.organizations.SignUpForms.foundationWith;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.CaseFile;
import org.xiangbang.engine.CaseFiles;
import org.xiangbang.engine.CaseWalk;
import org.xiangbang.engine.Workflow;
import org.xiangbang.organizations.Organization.Color;
import org.xiangbang.organizations.Organization.Status;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.RuleBroken;

@AppTest
@DisplayName("An organization that signs up")
class AdmissionProcessTest {
    private static final String HANDLER = "civil-affairs.handler@513228";
    private static final Map<String, Object> NONE = Map.of();
    private static final Map<String, Object> LISTED =
            Map.of("listName", "abnormal", "listedOn", "2026-11-01", "ground", "未按时年报");
    private static final Map<String, Object> UNLISTED = Map.of("leftOn", "2026-11-20", "ground", "已补报");

    @Autowired
    private OrganizationSignUp signUp;

    @Autowired
    private Organizations organizations;

    @Autowired
    private OrganizationRecords records;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Workflow workflow;

    @Autowired
    private Desks desks;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    private Official applicant;

    @BeforeEach
    void somebodyNew() {
        var nobody = people.at();
        applicant = people.also(nobody, "applicant.handler@" + nobody.login());
    }

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
        assertThat(admitted.validUntil())
                .isEqualTo(LocalDate.of(admitted.standing().annualCheckYear() + 2, 5, 31));
        assertThat(desks.of(applicant.login())).contains(desk("handler", number));
        assertThat(desks.of(treasurer.login())).containsExactly(desk("finance", number));
        assertThat(desks.held(desk("representative", number))).isFalse();
        assertThat(cases.find(number).applicant()).isEqualTo(desk("handler", number));
        assertThat(admitted.bank().masked()).isEqualTo("**** 1234");
    }

    @Test
    @DisplayName("and has a competent business unit is heard there before the decision")
    void hearsTheCompetentUnit() {
        var number = filed(foundationWith("competentUnit", "教育局"));
        walk.approve(number, "firstReview", found("passed", "none"));
        assertThat(walk.waiting(number)).containsExactly("unitOpinion line.handler@513228");

        walk.does(number, "unitOpinion", "reject", NONE);

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
    @DisplayName("is judged with a reason")
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

        assertThatThrownBy(() -> walk.approve(number, "decide", NONE))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.rule()).isEqualTo(Organization.RED_IS_NOT_ADMITTED));
        walk.does(number, "decide", "reject", NONE);

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

        assertThat(yellow.mayBeAdmitted("").allowed()).isFalse();
        walk.approve(number, "firstReview", found("basic", "none"));
        walk.approve(number, "decide", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);
    }

    @Test
    @DisplayName("once returned and supplemented goes straight back to who returned it, or may be withdrawn")
    void isReturned() {
        var number = filed(foundation());
        walk.does(number, "firstReview", "return", NONE);
        var task = walk.view(number, "signUp", applicant);
        assertThat(task.values()).containsEntry("name", "演示基金会");
        var corrected = foundationWith("uscc", task.values().get("uscc"));
        walk.does(number, "signUp", "approve", corrected, applicant);
        assertThat(walk.waiting(number)).containsExactly("firstReview " + HANDLER);

        walk.approve(number, "firstReview", found("passed", "none"));
        walk.does(number, "decide", "back", NONE);
        assertThat(walk.waiting(number)).containsExactly("firstReview " + HANDLER);
        walk.approve(number, "firstReview", found("passed", "none"));
        walk.does(number, "decide", "return", NONE);
        walk.does(number, "signUp", "approve", corrected, applicant);
        assertThat(walk.waiting(number)).containsExactly("decide civil-affairs.reviewer@513228");

        walk.does(number, "decide", "return", NONE);
        walk.does(number, "signUp", "withdraw", NONE, applicant);
        assertThat(organizations.find(number).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    @DisplayName("may be refused at the first review")
    void isRefusedAtFirstReview() {
        var number = filed(foundation());

        walk.does(number, "firstReview", "reject", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    @DisplayName("may withdraw until the first review is done")
    void withdraws() {
        var number = filed(foundation());
        workflow.raise(number, AdmissionProcess.WITHDRAW, applicant);
        walk.does(number, "withdrawConfirm", "approve", NONE, applicant);
        assertThat(walk.waiting(number)).containsExactly("firstReview " + HANDLER);
        workflow.raise(number, AdmissionProcess.WITHDRAW, applicant);
        walk.does(number, "withdrawConfirm", "withdraw", NONE, applicant);
        assertThat(organizations.find(number).status()).isEqualTo(Status.WITHDRAWN);

        var later = filed(foundation());
        walk.approve(later, "firstReview", found("passed", "none"));
        workflow.raise(later, AdmissionProcess.WITHDRAW, applicant);
        assertThatThrownBy(() -> walk.does(later, "withdrawConfirm", "withdraw", NONE, applicant))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("is checked again when its next annual check is due, and stays or leaves")
    void isCheckedAgain() {
        var number = admitted();
        var until = organizations.find(number).validUntil();
        var year = organizations.find(number).standing().annualCheckYear() + 1;

        walk.fire(number, "annualCheckDue");
        assertThat(walk.waiting(number)).containsExactly("annualReport organization.handler@" + number);
        walk.approve(number, "annualReport", annual(year, "passed"));
        walk.approve(number, "firstReview", found("passed", "none"));
        walk.approve(number, "decide", NONE);
        assertThat(organizations.find(number).validUntil()).isEqualTo(until.plusYears(1));

        walk.fire(number, "annualCheckDue");
        walk.approve(number, "annualReport", annual(year + 1, "failed"));
        assertThat(organizations.find(number).color()).isEqualTo(Color.RED);
        walk.does(number, "firstReview", "reject", NONE);
        assertThat(organizations.mayPropose(number).allowed()).isFalse();
        assertThat(walk.running(number)).isFalse();
    }

    @Test
    @DisplayName("once listed proposes nothing and its open projects stop, until it leaves the list")
    void isListed() {
        var number = admitted();
        var project = openProject(number);

        workflow.raise(number, AdmissionProcess.LIST, walk.at(HANDLER));
        walk.approve(number, "listing", LISTED);
        walk.approve(number, "listingDecision", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.LISTED);
        assertThat(organizations.find(number).standing().onList()).isEqualTo("abnormal");
        assertThat(organizations.mayPropose(number).allowed()).isFalse();
        assertThat(cases.find(project).suspended()).isTrue();

        workflow.raise(number, AdmissionProcess.UNLIST, walk.at(HANDLER));
        walk.approve(number, "unlisting", UNLISTED);
        walk.approve(number, "unlistingDecision", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);
        assertThat(cases.find(project).suspended()).isFalse();
    }

    @Test
    @DisplayName("is neither listed nor unlisted without a second person's consent")
    void listingIsDecided() {
        var number = admitted();
        workflow.raise(number, AdmissionProcess.LIST, walk.at(HANDLER));
        walk.approve(number, "listing", LISTED);
        walk.does(number, "listingDecision", "reject", NONE);
        workflow.raise(number, AdmissionProcess.LIST, walk.at(HANDLER));
        walk.does(number, "listing", "withdraw", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);

        workflow.raise(number, AdmissionProcess.UNLIST, walk.at(HANDLER));
        assertThatThrownBy(() -> walk.approve(number, "unlisting", UNLISTED)).isInstanceOf(RuleBroken.class);
        walk.does(number, "unlisting", "withdraw", NONE);

        workflow.raise(number, AdmissionProcess.LIST, walk.at(HANDLER));
        walk.approve(number, "listing", LISTED);
        walk.approve(number, "listingDecision", NONE);
        workflow.raise(number, AdmissionProcess.UNLIST, walk.at(HANDLER));
        walk.approve(number, "unlisting", UNLISTED);
        walk.does(number, "unlistingDecision", "reject", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.LISTED);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} on {3}")
    @CsvSource({
        "uscc,53510000MJ00000260,uscc.check,uscc",
        "uscc,51440100MJ0000034B,uscc.other-type,type",
        "endsOn,2020-01-01,organizations.end-before-start,endsOn",
        "bankAccount,6200-1234-5678,organizations.bank-account-digits,bankAccount",
        "financeLogin,nobody-of-that-name,organizations.login-unknown,financeLogin"
    })
    @DisplayName("is refused a form that is wrong, naming the field, and nothing is written")
    void formIsRefused(String field, String value, String code, String named) {
        assertThatThrownBy(() -> filed(foundationWith(field, value)))
                .isInstanceOfSatisfying(FormRefused.class, refused -> {
                    assertThat(refused.violations()).hasSize(1);
                    assertThat(refused.violations().get(0).field()).isEqualTo(named);
                    assertThat(refused.violations().get(0).code()).isEqualTo(code);
                });
    }

    @Test
    @DisplayName("twice under one code, or by an official, is refused")
    void isNotSignedUpTwice() {
        var number = filed(foundation());
        var code = organizations.find(number).registration().uscc().code();

        assertThatThrownBy(() -> filed(foundationWith("uscc", code)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.violations().get(0).code()).isEqualTo("uscc.taken"));
        assertThatThrownBy(() -> signUp.file(form(foundation()), walk.at(HANDLER)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.rule()).isEqualTo(OrganizationSignUp.APPLICANTS_SIGN_UP));
        assertThat(walk.view(number, "firstReview").next()).containsKey(Outcome.APPROVE);
    }

    private String filed(Map<String, Object> fields) {
        return signUp.file(form(fields), applicant).caseNo();
    }

    private String admitted() {
        var number = filed(foundation());
        walk.approve(number, "firstReview", found("passed", "none"));
        walk.approve(number, "decide", NONE);
        return number;
    }

    /** A project of the organization, as far as the engine knows of it. */
    private String openProject(String number) {
        var caseNo = transaction.execute(t -> cases.nextNumber(CaseFile.Kind.PROJECT, new Region("513228")));
        db.sql("""
                insert into engine.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
                values (?, 'PROJECT', '试验', '513228', ?, ?, 'proposed', now())
                """).params(caseNo, number, desk("handler", number).id()).update();
        return caseNo;
    }

    private static Map<String, Object> found(String annualCheck, String onList) {
        return Map.of("annualCheck", annualCheck, "onList", onList, "investigated", false, "withinScope", true);
    }

    private static Map<String, Object> annual(int year, String check) {
        var fields = new HashMap<String, Object>();
        fields.put("annualCheckYear", year);
        fields.put("annualCheck", check);
        fields.put("onList", "none");
        fields.put("investigated", false);
        fields.put("registrationValidUntil", (year + 5) + "-12-31");
        return fields;
    }

    private static Desk desk(String post, String number) {
        return new Desk(Desk.ORGANIZATION, post, number);
    }
}

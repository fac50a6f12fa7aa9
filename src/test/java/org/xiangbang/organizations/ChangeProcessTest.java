package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.access.DeskNames;
import org.xiangbang.organizations.change.ChangeProcess;
import org.xiangbang.organizations.change.RegistrationChange;
import org.xiangbang.organizations.change.RegistrationChanges;
import org.xiangbang.shared.Desk;
import org.xiangbang.tasklist.facts.DecidedFacts;

@AppTest
@DisplayName("The registration of an organization")
class ChangeProcessTest extends AdmissionCases {
    private static final String NEW = "演示联合基金会";

    @LocalServerPort
    private int port;

    @Autowired
    private Said said;

    @Autowired
    private RegistrationChanges changes;

    @Autowired
    private DeskNames names;

    @Autowired
    private DecidedFacts facts;

    private static Map<String, Object> change(String field, Object value) {
        var fields = new HashMap<String, Object>(Map.of(
                "changedOn",
                Today.date().minusDays(3).toString(),
                "ground",
                "登记管理机关核准",
                "changePaper",
                CaseDriver.PAPER));
        fields.put(field, value);
        return fields;
    }

    private void raise(String number) {
        workflow.raise(number, ChangeProcess.RAISE, walk.official(desk("handler", number)));
    }

    @Test
    @DisplayName(
            "changes when civil affairs confirms it: its name, its code and its legal representative, each with what was before")
    void isChanged() {
        var number = admitted();
        var before = organizations.find(number);
        var code = SignUpForms.uscc("51");
        raise(number);
        var fields = change("newName", NEW);
        fields.put("newUscc", code);
        fields.put("newRepresentative", "新负责人");
        walk.approve(number, "registrationChange", fields);
        assertThat(organizations.find(number)).as("before it is confirmed").isEqualTo(before);

        walk.approve(number, "changeConfirm", NONE);

        var now = organizations.find(number);
        assertThat(now.name()).isEqualTo(NEW);
        assertThat(now.registration().uscc()).isEqualTo(new Uscc(code));
        assertThat(now.offer().legalRepresentative()).isEqualTo("新负责人");
        assertThat(cases.find(number).title()).isEqualTo(NEW);
        assertThat(changes.of(number, true))
                .extracting(c -> c.item().word(), RegistrationChange::before, RegistrationChange::after)
                .containsExactlyInAnyOrder(
                        tuple("name", before.name(), NEW),
                        tuple("uscc", before.registration().uscc().code(), code),
                        tuple("representative", "负责人", "新负责人"));
        assertThat(changes.of(number, false))
                .extracting(c -> c.item().word())
                .as("for people who may read the directory only")
                .doesNotContain("representative");
    }

    @Test
    @DisplayName("with another name is shown as formerly named; what was done before keeps the name of its time")
    void keepsTheNameOfTheTime() {
        var number = admitted();
        var project = openProject(number);
        var old = organizations.find(number).name();
        var then = Instant.from(Today.instant());
        raise(number);
        walk.approve(number, "registrationChange", change("newName", NEW));
        walk.approve(number, "changeConfirm", NONE);

        var finance = desk("finance", number);
        assertThat(names.of(finance, Locale.SIMPLIFIED_CHINESE)).startsWith(NEW + " ");
        assertThat(names.of(finance, Locale.SIMPLIFIED_CHINESE, then)).startsWith(old + " ");
        var reader = new Visitor(port, HANDLER).signIn();
        assertThat(reader.page("/cases/" + number).body())
                .as("the trace of what was done before")
                .contains("<h1>" + NEW + "</h1>", "原名：" + old, old + " ");
        assertThat(reader.page("/cases/" + project).body()).contains("原名：" + old, NEW);
        assertThat(reader.page("/organizations/" + number).body()).contains("原名：" + old, "登记事项变更", old + " → " + NEW);
        assertThat(reader.page("/organizations/" + number + "?lang=en").body()).contains("formerly " + old);
        assertThat(reader.get("/api/v1/organizations/" + number + "/changes").body())
                .contains("\"item\":\"name\"", "\"before\":\"" + old + "\"", "\"after\":\"" + NEW + "\"");
    }

    @Test
    @DisplayName(
            "with another name is shown by the old one where it signed before, at a step that decides on the agreement")
    void signedBeforeWithTheOldName() {
        var number = admitted();
        var old = organizations.find(number).name();
        var project = SampleProject.implementing(db, SampleProject.VILLAGE, "donation")
                .by(number)
                .agreedToStart(Today.date())
                .caseNo;
        sign(project, 1, desk("representative", number));
        raise(number);
        walk.approve(number, "registrationChange", change("newName", NEW));
        walk.approve(number, "changeConfirm", NONE);
        sign(project, 2, desk("handler", number));
        walk.start("audit-acceptance", project);

        var handler = walk.official(desk("handler", number));
        var signed = facts.of(walk.view(project, "selfCheck", handler), handler, Locale.SIMPLIFIED_CHINESE).stream()
                .flatMap(fact -> fact.tables().stream())
                .filter(table -> table.id().equals("signatures"))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.get("party").text())
                .toList();
        assertThat(signed).hasSize(2);
        assertThat(signed.get(0)).startsWith(old + " ");
        assertThat(signed.get(1)).startsWith(NEW + " ");
    }

    private void sign(String project, int no, Desk desk) {
        db.sql("""
                insert into projects.agreement_party (case_no, version, no, desk, signatory, digest, signed_at)
                values (?, 1, ?, ?, '张某', ?, ?)
                """)
                .params(project, no, desk.id(), "0".repeat(64), Today.instant())
                .update();
    }

    @Test
    @DisplayName("may be changed by civil affairs too, and by nobody alone")
    void needsTwoPeople() {
        var number = admitted();
        var both = people.at(HANDLER, "civil-affairs.reviewer@513228");
        workflow.raise(number, ChangeProcess.RAISE, both);
        walk.complete(number, "registrationChange", "approve", change("newName", NEW), both);

        said.refuses("duties.apply-approve", () -> walk.complete(number, "changeConfirm", "approve", NONE, both));
    }

    @Test
    @DisplayName("stays while a change is returned, refused or dropped, and one change waits at a time")
    void staysWithoutConsent() {
        var number = admitted();
        var before = organizations.find(number);
        raise(number);
        walk.approve(number, "registrationChange", change("newName", NEW));
        raise(number);
        said.refuses(
                "organizations.change-waits",
                () -> walk.approve(number, "registrationChange", change("newRepresentative", "新负责人")));
        walk.complete(number, "registrationChange", "withdraw", NONE);

        walk.complete(number, "changeConfirm", "return", NONE);
        assertThat(walk.view(number, "registrationChange").values()).containsEntry("newName", NEW);
        walk.approve(number, "registrationChange", change("newName", NEW));
        walk.complete(number, "changeConfirm", "reject", NONE);

        assertThat(organizations.find(number)).isEqualTo(before);
        assertThat(changes.of(number, true)).isEmpty();
    }

    @Test
    @DisplayName("is refused a change of nothing, of a later day, or to a code that is wrong or taken")
    void refusesWhatIsWrong() {
        var number = admitted();
        var other = organizations.find(admitted()).registration().uscc().code();
        raise(number);

        wrong(
                "organizations.change-nothing",
                number,
                change("newName", organizations.find(number).name()));
        var later = change("newName", NEW);
        later.put("changedOn", Today.date().plusDays(1).toString());
        wrong("field.past", number, later);
        wrong("uscc.check", number, change("newUscc", "53510000MJ00000260"));
        wrong("uscc.taken", number, change("newUscc", other));
    }

    private void wrong(String code, String number, Map<String, Object> fields) {
        said.wrong(code, () -> walk.approve(number, "registrationChange", fields));
    }

    @Test
    @DisplayName("is not confirmed with a code with which somebody else signed up meanwhile")
    void codeIsTakenMeanwhile() {
        var number = admitted();
        var code = SignUpForms.uscc("53");
        raise(number);
        walk.approve(number, "registrationChange", change("newUscc", code));
        filed(SignUpForms.foundationWith("uscc", code));

        said.refuses("organizations.change-code-taken", () -> walk.approve(number, "changeConfirm", NONE));
    }

    @Test
    @DisplayName("is not changed by a correction of the sign-up form at the annual check")
    void staysAtTheAnnualCheck() {
        var number = admitted();
        var year = organizations.find(number).standing().annualCheckYear() + 1;
        walk.fire(number, "annualCheckDue");
        walk.approve(number, "annualReport", annual(year, "passed"));
        walk.complete(number, "firstReview", "return", NONE);

        said.wrong(
                "organizations.change-by-act",
                () -> walk.approve(number, "signUp", SignUpForms.foundationWith("name", NEW)));
    }
}

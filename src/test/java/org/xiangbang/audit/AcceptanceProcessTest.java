package org.xiangbang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.SampleProject;
import org.xiangbang.projects.Projects;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("The work done")
class AcceptanceProcessTest {
    private static final String FISCAL = "fiscal-central";
    private static final String DONATION = "donation";

    @Autowired
    private CaseDriver cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Projects projects;

    @Autowired
    private Acceptances acceptances;

    @Test
    @DisplayName("is checked by village, township, auditor and county, hangs on notice and is accepted")
    void isAccepted() {
        var caseNo = done(SampleProject.VILLAGE, FISCAL);

        cases.approve(caseNo, "selfCheck", selfCheck());
        assertThat(cases.waiting(caseNo)).containsExactly("villageCheck village.handler@513228100201");
        cases.approve(caseNo, "villageCheck", check());
        assertThat(cases.waiting(caseNo)).containsExactly("townshipCheck township.handler@513228100");
        cases.approve(caseNo, "townshipCheck", check());
        assertThat(cases.waiting(caseNo)).containsExactly("settlementAudit audit.handler@513228");
        cases.approve(caseNo, "settlementAudit", audit("640000.00", "617000.00"));
        cases.approve(caseNo, "finalCheck", finalCheck());
        cases.approve(caseNo, "postResult", posted());
        assertThat(cases.waiting(caseNo)).containsExactly("resultNotice agriculture.handler@513228");
        cases.fire(caseNo, "resultNoticeOver");

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(projects.find(caseNo).acceptedOn()).isNotNull();
        assertThat(projects.find(caseNo).ceiling()).isEqualTo(Money.parse("617000.00"));
        assertThat(acceptances.current(caseNo).result()).isEqualTo(Acceptance.Result.ACCEPTED);
        assertThat(acceptances.current(caseNo).items())
                .extracting(Acceptance.Item::verified)
                .containsOnly(198L);
    }

    @Test
    @DisplayName(
            "starts with the township where it reaches no village, and needs no audit where the table asks for none")
    void skipsWhatDoesNotApply() {
        var caseNo = done("513228100", DONATION);

        cases.approve(caseNo, "selfCheck", selfCheck());
        assertThat(cases.waiting(caseNo)).containsExactly("townshipCheck township.handler@513228100");
        cases.approve(caseNo, "townshipCheck", check());

        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("found wanting is rectified and checked by the same level, at most twice; then it passes or fails")
    void rectifiedTwiceAtMost() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "finalCheck");

        for (int round = 0; round < 2; round++) {
            cases.complete(caseNo, "finalCheck", "return", with(finalCheck(), "rectifyBy", "2099-12-31"));
            assertThat(cases.waiting(caseNo)).containsExactly("rectify organization.handler@S-009999");
            cases.approve(caseNo, "rectify", rectified());
            assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
        }
        refused(
                "audit.rectified-at-most-twice",
                () -> cases.complete(caseNo, "finalCheck", "return", with(finalCheck(), "rectifyBy", "2099-12-31")));
        cases.complete(caseNo, "finalCheck", "reject", finalCheck());

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(acceptances.current(caseNo).result()).isEqualTo(Acceptance.Result.FAILED);
        assertThat(acceptances.current(caseNo).checks()).hasSize(5);
        assertThat(projects.find(caseNo).acceptedOn()).isNull();
    }

    @Test
    @DisplayName("returned by village or township goes back to exactly that level")
    void theSameLevelChecksAgain() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        for (var level : List.of("villageCheck", "townshipCheck")) {
            upTo(caseNo, level);
            cases.complete(caseNo, level, "return", Map.of("rectifyBy", "2099-12-31"));
            cases.approve(caseNo, "rectify", rectified());
            assertThat(cases.waiting(caseNo)).singleElement().asString().startsWith(level);
        }
        assertThat(acceptances.current(caseNo).checks())
                .extracting(Acceptance.Check::measures)
                .contains("补种二十亩");
    }

    @Test
    @DisplayName("not passed by village or township still goes up: only the county fails it")
    void onlyTheCountyFails() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "villageCheck");

        cases.complete(caseNo, "villageCheck", "reject", Map.of());
        assertThat(cases.waiting(caseNo)).containsExactly("townshipCheck township.handler@513228100");
        cases.complete(caseNo, "townshipCheck", "reject", Map.of());
        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("returned by the auditor is supplemented and goes straight back to the auditor")
    void auditorAsksForPapers() {
        var caseNo = done(SampleProject.VILLAGE, FISCAL);
        upTo(caseNo, "settlementAudit");

        cases.complete(caseNo, "settlementAudit", "return", Map.of());
        cases.approve(caseNo, "supplementAudit", Map.of("answer", "补充发票", "papers", CaseDriver.PAPER));

        assertThat(cases.waiting(caseNo)).containsExactly("settlementAudit audit.handler@513228");
        refused(
                "audit.audit-never-raises",
                () -> cases.approve(caseNo, "settlementAudit", audit("600000.00", "600000.01")));
    }

    @Test
    @DisplayName("is not audited by somebody who checked it before")
    void auditorTouchedNothing() {
        var caseNo = done(SampleProject.VILLAGE, FISCAL);
        upTo(caseNo, "townshipCheck");
        var busy = people.at("township.handler@513228100", "audit.handler@513228");
        cases.complete(caseNo, "townshipCheck", "approve", check(), busy);

        refused(
                "duties.verify-audit",
                () -> cases.complete(caseNo, "settlementAudit", "approve", audit("640000.00", "640000.00"), busy));
    }

    @Test
    @DisplayName("is judged by three or more, a third at most from the implementer, nobody counted who is recused")
    void theTeamIsIndependent() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "finalCheck");

        refused(
                "audit.team-of-three",
                () -> judged(caseNo, List.of(member("甲", false), member("乙", false), recused("丙"))));
        refused(
                "audit.team-independent",
                () -> judged(caseNo, List.of(member("甲", true), member("乙", true), member("丙", false))));
        refused(
                "audit.team-named-once",
                () -> judged(caseNo, List.of(member("甲", false), member("甲", false), member("丙", false))));
        judged(caseNo, List.of(member("甲", true), member("乙", false), member("丙", false)));
        assertThat(cases.waiting(caseNo)).containsExactly("postResult agriculture.handler@513228");
    }

    @Test
    @DisplayName("is counted item by item; what is missing or unknown is refused, and a shortfall is explained")
    void everyItemIsCounted() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        cases.approve(caseNo, "selfCheck", selfCheck());

        wrong(
                "audit.item-not-counted",
                () -> cases.approve(
                        caseNo, "villageCheck", Map.of("record", "已看", "verified", List.of(count("藏白菊", 198)))));
        wrong(
                "audit.item-unknown",
                () -> cases.approve(
                        caseNo,
                        "villageCheck",
                        Map.of(
                                "record",
                                "已看",
                                "verified",
                                List.of(count("没有的", 1), count("藏白菊", 198), count("培训", 198)))));
        wrong(
                "audit.shortfall-explained",
                () -> cases.approve(
                        caseNo,
                        "villageCheck",
                        Map.of("record", "已看", "verified", List.of(count("藏白菊", 100), count("培训", 198)))));
        wrong("field.required", () -> cases.complete(caseNo, "villageCheck", "return", Map.of()));
        wrong(
                "audit.rectify-in-future",
                () -> cases.complete(caseNo, "villageCheck", "return", Map.of("rectifyBy", "2020-01-01")));
    }

    @Test
    @DisplayName("under objection waits for an answer: dismissed, the notice goes on; upheld, the county checks again")
    void objectionsAreAnswered() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "finalCheck");
        cases.approve(caseNo, "finalCheck", finalCheck());
        cases.approve(caseNo, "postResult", posted());

        wrong("field.required", () -> cases.complete(caseNo, "resultNotice", "return", Map.of()));
        object(caseNo);
        cases.approve(caseNo, "verifyObjection", Map.of("finding", "数量属实"));
        assertThat(cases.waiting(caseNo)).containsExactly("resultNotice agriculture.handler@513228");
        object(caseNo);
        cases.complete(caseNo, "verifyObjection", "reject", Map.of("finding", "确有缺株"));
        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("whose final check takes more than sixty days is explained by the chief, and still checked")
    void lateChecksAreExplained() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "finalCheck");

        cases.fire(caseNo, "finalCheckLate");
        assertThat(cases.waiting(caseNo))
                .containsExactly("explainDelay agriculture.chief@513228", "finalCheck agriculture.reviewer@513228");
        cases.approve(caseNo, "explainDelay", Map.of("reason", "大雪封山", "completeBy", "2099-12-31"));

        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
    }

    private String done(String region, String source) {
        var caseNo = SampleProject.implementing(db, region, source).caseNo;
        cases.start(AcceptanceProcess.KEY, caseNo);
        return caseNo;
    }

    private void upTo(String caseNo, String step) {
        while (!cases.waiting(caseNo).get(0).startsWith(step + " ")) {
            var open = cases.waiting(caseNo).get(0).split(" ")[0];
            cases.approve(caseNo, open, open.equals("selfCheck") ? selfCheck() : check());
        }
    }

    private void object(String caseNo) {
        cases.complete(caseNo, "resultNotice", "return", Map.of("objector", "村民代表", "objection", "数量不足"));
    }

    private void judged(String caseNo, List<Map<String, Object>> team) {
        cases.approve(caseNo, "finalCheck", with(finalCheck(), "team", team));
    }

    private static Map<String, Object> selfCheck() {
        return Map.of(
                "acceptanceItems",
                List.of(item("藏白菊"), item("培训")),
                "maintainer",
                "谷汝村村民委员会",
                "summary",
                "全部完成",
                "proofs",
                CaseDriver.PAPER);
    }

    private static Map<String, Object> item(String name) {
        return Map.of("item", name, "unit", "户", "planned", 198, "done", 198, "proof", "签收表");
    }

    private static Map<String, Object> check() {
        return Map.of("verified", List.of(count("藏白菊", 198), count("培训", 198)), "record", "逐项核对无误");
    }

    private static Map<String, Object> count(String item, int verified) {
        return Map.of("item", item, "verified", verified);
    }

    private static Map<String, Object> audit(String submitted, String audited) {
        return Map.of("submitted", submitted, "auditedPrice", audited, "reportNo", "审〔2026〕1号");
    }

    private static Map<String, Object> finalCheck() {
        return with(check(), "team", List.of(member("甲", false), member("乙", false), member("丙", true)));
    }

    private static Map<String, Object> member(String name, boolean fromImplementer) {
        return Map.of("name", name, "unit", "单位", "fromImplementer", fromImplementer, "recusal", "none");
    }

    private static Map<String, Object> recused(String name) {
        return with(member(name, false), "recusal", "recused");
    }

    private static Map<String, Object> rectified() {
        return Map.of("measures", "补种二十亩", "proofs", CaseDriver.PAPER);
    }

    private static Map<String, Object> posted() {
        return Map.of("board", "谷汝村公示栏", "postedOn", "2026-11-01", "photo", CaseDriver.PAPER);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private static void wrong(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .contains(code));
    }

    private static void refused(String rule, ThrowingCallable act) {
        var thrown = catchThrowableOfType(RuleBroken.class, act);
        assertThat(thrown).as("refused by " + rule).isNotNull();
        assertThat(thrown.rule().code()).isEqualTo(rule);
    }
}

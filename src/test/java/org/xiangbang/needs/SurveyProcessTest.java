package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangbang.needs.NeedForms.COUNTY;
import static org.xiangbang.needs.NeedForms.TOWNSHIP;
import static org.xiangbang.needs.NeedForms.VILLAGE;
import static org.xiangbang.needs.NeedForms.form;
import static org.xiangbang.needs.NeedForms.herbs;
import static org.xiangbang.needs.NeedForms.herbsWith;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.engine.CaseFiles;
import org.xiangbang.engine.CaseWalk;
import org.xiangbang.engine.Workflow;
import org.xiangbang.needs.Need.Status;
import org.xiangbang.shared.RuleBroken;

@AppTest
@DisplayName("A reported need")
class SurveyProcessTest {
    private static final String VILLAGE_DESK = "village.handler@" + VILLAGE;
    private static final String TOWNSHIP_DESK = "township.handler@" + TOWNSHIP;
    private static final String COUNTY_DESK = "agriculture.handler@" + COUNTY;
    private static final Map<String, Object> POSTED = Map.of("postedAt", "公示栏");
    private static final Map<String, Object> VISIT = Map.of("siteVisit", "与申报相符", "visitedOn", "2026-12-01");
    private static final Map<String, Object> ANNOUNCED = Map.of("suitable", true, "announcedAt", "县政府网站");
    private static final Map<String, Object> NONE = Map.of();

    @Autowired
    private NeedSurvey survey;

    @Autowired
    private Needs needs;

    @Autowired
    private NeedRecords records;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Workflow workflow;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("of a village goes through village, township, departments and county into the library")
    void reachesTheLibrary() {
        var need = reported();
        assertThat(walk.waiting(need)).containsExactly("villagePosting " + VILLAGE_DESK);

        walk.approve(need, "villagePosting", POSTED);
        assertThat(walk.waiting(need)).containsExactly("villageNotice " + VILLAGE_DESK);
        walk.fire(need, "villageNoticeOver");
        walk.approve(need, "townshipReview", VISIT);
        walk.approve(need, "townshipDecision", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.SCREENED);
        walk.approve(need, "townshipPosting", POSTED);
        walk.fire(need, "townshipNoticeOver");
        walk.approve(need, "departmentReview", Map.of("score", 90));
        walk.approve(need, "countyReview", Map.of("priority", "high"));
        walk.approve(need, "countyDecision", NONE);
        walk.approve(need, "announcement", ANNOUNCED);

        var published = needs.find(need);
        assertThat(published.status()).isEqualTo(Status.PUBLISHED);
        assertThat(published.mayBeTaken().allowed()).isTrue();
        assertThat(published.priority()).isEqualTo("high");
        assertThat(published.publishedOn()).isNotNull();
        assertThat(records.scores(need)).extracting(DepartmentScore::score).containsExactly(90);
        assertThat(cases.find(need).status()).isEqualTo("published");
        assertThat(walk.waiting(need)).isEmpty();
        assertThat(walk.running(need)).isTrue();
    }

    @Test
    @DisplayName("is heard by every department concerned before the county reviews it, whatever one of them says")
    void hearsEveryDepartment() {
        var need = atDepartments(herbsWith("departments", List.of("education", "health")));
        assertThat(walk.waiting(need))
                .containsExactly(
                        "departmentReview education.reviewer@513228", "departmentReview health.reviewer@513228");

        walk.does(need, "departmentReview", "reject", NONE, walk.at("education.reviewer@513228"));
        assertThat(walk.waiting(need)).containsExactly("departmentReview health.reviewer@513228");
        walk.does(need, "departmentReview", "reserve", Map.of("score", 60), walk.at("health.reviewer@513228"));

        assertThat(walk.waiting(need)).containsExactly("countyReview agriculture.reviewer@513228");
        assertThat(records.scores(need))
                .extracting(DepartmentScore::outcome)
                .containsExactlyInAnyOrder("reject", "reserve");
    }

    @Test
    @DisplayName("of a township is decided by its chief first, without the village's notice")
    void startsAtTheTownship() {
        var need = survey.report(form(herbsWith("region", TOWNSHIP)), walk.at(TOWNSHIP_DESK))
                .caseNo();

        assertThat(walk.waiting(need)).containsExactly("townshipDecision township.chief@" + TOWNSHIP);
    }

    @Test
    @DisplayName("of a county's line department goes straight to the joint review")
    void startsAtTheCounty() {
        var need = survey.report(form(herbsWith("region", COUNTY)), walk.at("line.handler@" + COUNTY))
                .caseNo();

        assertThat(walk.waiting(need)).containsExactly("departmentReview line.reviewer@" + COUNTY);
    }

    @ParameterizedTest(name = "returned by {0} comes straight back there")
    @CsvSource({"townshipReview", "townshipDecision", "countyReview"})
    @DisplayName("once corrected goes straight back to the desk that returned it")
    void comesStraightBack(String step) {
        var need = at(step);

        walk.does(need, step, "return", NONE);
        assertThat(walk.waiting(need)).containsExactly("report " + VILLAGE_DESK);
        assertThat(walk.view(need, "report").values()).containsEntry("amount", "640000.00");
        walk.approve(need, "report", herbsWith("title", "更正后的名称"));

        assertThat(walk.waiting(need)).hasSize(1).first().asString().startsWith(step);
        assertThat(cases.find(need).title()).isEqualTo("更正后的名称");
    }

    @ParameterizedTest(name = "sent back by {0} waits at {1}")
    @CsvSource({"townshipDecision,townshipReview", "countyDecision,countyReview"})
    @DisplayName("is sent back one step")
    void isSentBack(String from, String to) {
        var need = at(from);

        walk.does(need, from, "back", NONE);

        assertThat(walk.waiting(need)).hasSize(1).first().asString().startsWith(to);
    }

    @ParameterizedTest(name = "refused at {0}")
    @CsvSource({"townshipReview", "townshipDecision", "countyDecision"})
    @DisplayName("may be refused, and is over then")
    void isRefused(String step) {
        var need = at(step);

        walk.does(need, step, "reject", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.REFUSED);
        assertThat(cases.find(need).closedAt()).isNotNull();
        assertThat(walk.running(need)).isFalse();
    }

    @ParameterizedTest(name = "at the {0} notice")
    @CsvSource({"village,township.handler@513228100", "township,agriculture.handler@513228"})
    @DisplayName("objected to is looked into: unfounded, the notice begins anew; upheld, the reporter corrects it")
    void isObjectedTo(String level, String verifier) {
        var need = at(level + "Notice");
        var objection = Map.<String, Object>of("objector", "村民", "objection", "受益名单有误");

        walk.does(need, level + "Notice", "return", objection);
        assertThat(walk.waiting(need)).containsExactly(level + "Objection " + verifier);
        walk.approve(need, level + "Objection", Map.of("finding", "名单无误"));
        assertThat(walk.waiting(need)).hasSize(1).first().asString().startsWith(level + "Notice");
        walk.does(need, level + "Notice", "return", objection);
        walk.does(need, level + "Objection", "reject", NONE);
        assertThat(walk.waiting(need)).containsExactly("report " + VILLAGE_DESK);

        walk.approve(need, "report", herbs());
        assertThat(walk.waiting(need)).containsExactly("villagePosting " + VILLAGE_DESK);
    }

    @Test
    @DisplayName("kept in reserve is gone through at the end of the year and may be reviewed again")
    void isReserved() {
        var need = at("countyDecision");

        walk.does(need, "countyDecision", "reserve", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.RESERVED);
        walk.fire(need, "yearEnd");
        walk.does(need, "rollOver", "back", NONE);

        assertThat(walk.waiting(need)).containsExactly("countyReview agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("nobody took up rolls over into the next year while it is still needed")
    void rollsOver() {
        var need = published();
        var year = needs.find(need).libraryYear();

        walk.fire(need, "yearEnd");
        walk.approve(need, "rollOver", NONE);

        assertThat(needs.find(need).libraryYear()).isGreaterThanOrEqualTo(year);
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        assertThat(walk.waiting(need)).isEmpty();
        walk.fire(need, "yearEnd");
        walk.does(need, "rollOver", "reject", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.REMOVED);
        assertThat(needs.find(need).removal().reason()).isEqualTo("unneeded");
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("taken up is for nobody else, stays over the year's end, and is over once served")
    void isTakenUp() {
        var need = published();

        transaction.executeWithoutResult(t -> needs.take(need));
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> needs.take(need)))
                .isInstanceOf(RuleBroken.class);
        walk.fire(need, "yearEnd");
        assertThat(walk.waiting(need)).isEmpty();
        transaction.executeWithoutResult(t -> needs.release(need));
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        transaction.executeWithoutResult(t -> needs.take(need));
        transaction.executeWithoutResult(t -> needs.serve(need));

        assertThat(needs.find(need).status()).isEqualTo(Status.SERVED);
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("may be withdrawn by its reporter until the township has decided, not later")
    void isWithdrawn() {
        var need = at("townshipReview");
        workflow.raise(need, SurveyProcess.WITHDRAW, walk.at(VILLAGE_DESK));
        walk.does(need, "withdrawConfirm", "withdraw", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(walk.running(need)).isFalse();

        var later = at("countyReview");
        workflow.raise(later, SurveyProcess.WITHDRAW, walk.at(VILLAGE_DESK));
        assertThatThrownBy(() -> walk.does(later, "withdrawConfirm", "withdraw", NONE))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Need.WITHDRAW_BEFORE_DECISION));
        walk.approve(later, "withdrawConfirm", NONE);
        assertThat(walk.waiting(later)).containsExactly("countyReview agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("returned for correction may be withdrawn instead")
    void isWithdrawnInsteadOfCorrected() {
        var need = at("townshipReview");
        walk.does(need, "townshipReview", "return", NONE);

        walk.does(need, "report", "withdraw", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("leaves the library with a reason, when the county's chief agrees")
    void isRemoved() {
        var need = published();
        var reason = Map.<String, Object>of("removalReason", "unrelated", "removalGround", "与帮扶无关");

        workflow.raise(need, SurveyProcess.REMOVE, walk.at(COUNTY_DESK));
        walk.approve(need, "removalRequest", reason);
        walk.does(need, "removalDecision", "reject", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        workflow.raise(need, SurveyProcess.REMOVE, walk.at(COUNTY_DESK));
        walk.does(need, "removalRequest", "withdraw", NONE);
        workflow.raise(need, SurveyProcess.REMOVE, walk.at(COUNTY_DESK));
        walk.approve(need, "removalRequest", reason);
        walk.approve(need, "removalDecision", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.REMOVED);
        assertThat(needs.find(need).removal()).isEqualTo(new Need.Removal("unrelated", "与帮扶无关"));
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("that is not in the library cannot be removed from it")
    void isNotRemovedBefore() {
        var need = at("countyReview");
        workflow.raise(need, SurveyProcess.REMOVE, walk.at(COUNTY_DESK));

        assertThatThrownBy(() ->
                        walk.approve(need, "removalRequest", Map.of("removalReason", "illegal", "removalGround", "不符")))
                .isInstanceOf(RuleBroken.class);
    }

    private String reported() {
        return survey.report(form(herbs()), walk.at(VILLAGE_DESK)).caseNo();
    }

    private String published() {
        var need = at("announcement");
        walk.approve(need, "announcement", ANNOUNCED);
        return need;
    }

    private String atDepartments(Map<String, Object> fields) {
        return at(
                "departmentReview",
                survey.report(form(fields), walk.at(VILLAGE_DESK)).caseNo());
    }

    private String at(String step) {
        return at(step, reported());
    }

    /** Walks the straight way until that step waits. */
    private String at(String step, String need) {
        while (walk.waiting(need).stream().noneMatch(w -> w.startsWith(step + " "))) {
            var next = walk.waiting(need).get(0).split(" ")[0];
            switch (next) {
                case "villageNotice", "townshipNotice" -> walk.fire(need, next + "Over");
                case "villagePosting", "townshipPosting" -> walk.approve(need, next, POSTED);
                case "townshipReview" -> walk.approve(need, next, VISIT);
                case "departmentReview" -> walk.approve(need, next, Map.of("score", 80));
                case "countyReview" -> walk.approve(need, next, Map.of("priority", "normal"));
                default -> walk.approve(need, next, NONE);
            }
        }
        return need;
    }
}

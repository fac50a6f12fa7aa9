package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.needs.NeedForms.COUNTY;
import static org.xiangbang.needs.NeedForms.TOWNSHIP;
import static org.xiangbang.needs.NeedForms.form;
import static org.xiangbang.needs.NeedForms.herbsWith;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.needs.Need.Status;

@AppTest
@DisplayName("A reported need")
class SurveyProcessTest extends SurveyCases {
    @Autowired
    private Said said;

    @Autowired
    private People people;

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
    @DisplayName("is reviewed by every department concerned before the county, whatever one of them decides")
    void hearsEveryDepartment() {
        var need = atDepartments(herbsWith("departments", List.of("education", "health")));
        assertThat(walk.waiting(need))
                .containsExactly(
                        "departmentReview education.reviewer@513228", "departmentReview health.reviewer@513228");

        walk.complete(need, "departmentReview", "reject", NONE, walk.official("education.reviewer@513228"));
        assertThat(walk.waiting(need)).containsExactly("departmentReview health.reviewer@513228");
        walk.complete(
                need, "departmentReview", "reserve", Map.of("score", 60), walk.official("health.reviewer@513228"));

        assertThat(walk.waiting(need)).containsExactly("countyReview agriculture.reviewer@513228");
        assertThat(records.scores(need))
                .extracting(DepartmentScore::outcome)
                .containsExactlyInAnyOrder("reject", "reserve");
    }

    @Test
    @DisplayName("is not reviewed in the township by the person who reported it, nor decided there by its reviewer")
    void separatesTheTownshipsDuties() {
        var need = at("townshipReview");
        var reporter = people.also(walk.official(VILLAGE_DESK), TOWNSHIP_DESK);
        said.refuses("duties.handle-review", () -> walk.complete(need, "townshipReview", "approve", VISIT, reporter));

        walk.approve(need, "townshipReview", VISIT);
        var reviewer = people.also(walk.official(TOWNSHIP_DESK), "township.chief@" + TOWNSHIP);
        said.refuses("duties.review-approve", () -> walk.complete(need, "townshipDecision", "approve", NONE, reviewer));
    }

    @Test
    @DisplayName("of a township is decided by its chief first, without the village's notice")
    void startsAtTheTownship() {
        var need = survey.report(form(herbsWith("region", TOWNSHIP)), walk.official(TOWNSHIP_DESK))
                .caseNo();

        assertThat(walk.waiting(need)).containsExactly("townshipDecision township.chief@" + TOWNSHIP);
        walk.complete(need, "townshipDecision", "return", NONE);
        said.wrong(
                "needs.region-fixed",
                () -> walk.approve(need, "report", herbsWith("region", "513228100210")),
                "原为 " + TOWNSHIP,
                TOWNSHIP);
    }

    @Test
    @DisplayName("of a county's line department goes straight to the joint review")
    void startsAtTheCounty() {
        var need = survey.report(form(herbsWith("region", COUNTY)), walk.official("line.handler@" + COUNTY))
                .caseNo();

        assertThat(walk.waiting(need)).containsExactly("departmentReview line.reviewer@" + COUNTY);
    }

    @ParameterizedTest(name = "returned by {0} comes straight back there")
    @CsvSource({"townshipReview", "townshipDecision", "countyReview"})
    @DisplayName("once corrected goes straight back to the desk that returned it")
    void comesStraightBack(String step) {
        var need = at(step);

        walk.complete(need, step, "return", NONE);
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

        walk.complete(need, from, "back", NONE);

        assertThat(walk.waiting(need)).hasSize(1).first().asString().startsWith(to);
    }

    @ParameterizedTest(name = "refused at {0}")
    @CsvSource({"townshipReview", "townshipDecision", "countyDecision"})
    @DisplayName("may be refused, and is over then")
    void isRefused(String step) {
        var need = at(step);

        walk.complete(need, step, "reject", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.REFUSED);
        assertThat(cases.find(need).closedAt()).isNotNull();
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("returned for correction may be withdrawn instead")
    void isWithdrawnInsteadOfCorrected() {
        var need = at("townshipReview");
        walk.complete(need, "townshipReview", "return", NONE);

        walk.complete(need, "report", "withdraw", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(walk.running(need)).isFalse();
    }
}

package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("In the browser a need on its way")
class DeskMovesTest extends DeskJourney {
    private static final String DEPARTMENTS = "部门评审";
    private static final String COUNTY = "县级审核";

    private Official reporter;
    private Official handler;
    private Official chief;
    private Official line;
    private Official education;
    private Official county;

    @Override
    void hire() {
        reporter = office.hire("央金", VILLAGE_HANDLER);
        handler = office.hire("罗布", TOWNSHIP_HANDLER);
        chief = office.hire("尼玛", TOWNSHIP_CHIEF);
        line = office.hire("吴行", "line.reviewer@513228");
        education = office.hire("郑教", "education.reviewer@513228");
        county = office.hire("王农", "agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("is countersigned by two departments, returned straight back and then the whole way again")
    void isCountersignedAndReturned() {
        var need = survey.to(
                "departmentReview",
                survey.report(NeedForms.herbsWith("departments", List.of("line", "education")), reporter));
        var first = office.step(line, need, DEPARTMENTS).fill(List.of("评分=90"));
        assertThat(first.seen().page.locator(".outcome-approve .outcome-next")).containsText("会签办齐以后");
        first.approve("desk/countersign");
        assertThat(office.file(line, need).waiting()).singleElement().asString().contains(DEPARTMENTS, "教育");
        assertThat(office.rows(county, "todo", need)).isEmpty();
        office.step(education, need, DEPARTMENTS).fill(List.of("评分=80")).approve("desk/countersigned");
        assertThat(office.rows(county, "todo", need)).singleElement().asString().contains(COUNTY);

        back(need, DECISION, "straight", "请说明筹资");
        assertThat(office.rows(county, "todo", need)).isEmpty();
        office.step(chief, need, DECISION).approve("desk/returned");
        var file = office.file(chief, need);
        assertThat(file.waiting()).singleElement().asString().contains(COUNTY);
        assertThat(file.entry("退回")).contains(county.name(), "请说明筹资", "退回到", DECISION, "办后直接送回");
        assertThat(file.signs()).contains("退", "直送");
        file.seen().look("desk/returned-case");

        back(need, DEPARTMENTS, "lapse", "请重新评分");
        var again = office.file(county, need);
        assertThat(again.waiting()).hasSize(2).allSatisfy(w -> assertThat(w).contains(DEPARTMENTS));
        assertThat(again.entry("退回")).contains("请重新评分", "失效的会签意见");
        assertThat(again.signs()).contains("退 2");
        assertThat(again.leadsToTheLatest(need)).isTrue();
        assertThat(office.rows(education, "todo", need))
                .singleElement()
                .asString()
                .contains(DEPARTMENTS);
    }

    @Test
    @DisplayName("is decided, and the decision taken back before anybody has opened what follows")
    void isTakenBack() {
        var need = survey.to("townshipDecision", survey.report(NeedForms.herbs(), reporter));
        var seen = office.at(chief);
        office.step(chief, need, DECISION).approve("desk/to-take-back");
        assertThat(office.rows(handler, "todo", need))
                .singleElement()
                .asString()
                .contains("乡镇公示张贴");
        seen.page.locator(".done-note a").click();
        assertThat(seen.page.locator("h1")).containsText("撤回决定");
        seen.page.locator("[name=reason]").fill("应先核对名单");
        seen.look("desk/take-back");
        press(seen, "main form", "撤回决定");

        assertThat(seen.page.locator("h1")).containsText(DECISION);
        seen.look("desk/taken-back");
        assertThat(office.rows(handler, "todo", need)).isEmpty();
        assertThat(office.rows(chief, "todo", need)).singleElement().asString().contains(DECISION);
        var file = office.file(chief, need);
        assertThat(file.entry("撤回决定")).contains(chief.name(), "应先核对名单");
        assertThat(file.signs()).contains("撤");
        file.seen().look("desk/taken-back-case");
    }

    @Test
    @DisplayName("is sent back for a correction, and comes again with the old and the new beside each other")
    void isCorrected() {
        var need = survey.to("townshipReview", survey.report(NeedForms.herbs(), reporter));
        filledReview(handler, need).fill(List.of("意见=请核对户数")).decide("return", "desk/send-back");
        assertThat(office.rows(reporter, "todo", need))
                .singleElement()
                .asString()
                .contains("需求申报");
        office.step(reporter, need, "需求申报")
                .fill(List.of("受益户数=200", "随附材料=户数核对表.pdf"))
                .approve("desk/correct");

        office.step(handler, need, REVIEW);
        var seen = office.at(handler);
        assertThat(seen.page.locator(".corrections dt")).hasText("受益户数");
        assertThat(seen.page.locator(".corrections del")).containsText("198");
        assertThat(seen.page.locator(".corrections ins")).containsText("200");
        assertThat(seen.page.locator(".corrections .opinion")).containsText("请核对户数");
        seen.look("desk/corrected");
        assertThat(office.file(handler, need).entry("申报")).contains("附件：", "户数核对表.pdf");
    }

    @Test
    @DisplayName("is canceled by the applicant, and waits for nobody any more")
    void isCanceled() {
        var need = survey.to("townshipReview", survey.report(NeedForms.herbs(), reporter));
        assertThat(office.rows(handler, "todo", need)).hasSize(1);
        var seen = office.file(reporter, need).seen();
        seen.page.locator(".raise a", hasText("撤销")).click();
        seen.settle();
        seen.page.locator("[name=reason]").fill("村里另有安排");
        seen.look("desk/cancel");
        press(seen, "main form", "确定撤销");

        var file = office.file(reporter, need);
        assertThat(file.status()).isEqualTo("已撤销");
        assertThat(file.waiting()).isEmpty();
        assertThat(file.entry("撤销")).contains(reporter.name(), "村里另有安排");
        seen.look("desk/canceled");
        assertThat(office.rows(handler, "todo", need)).isEmpty();
    }

    /** The county's reviewer returns the need to that step. @param afterwards straight, lapse or keep */
    private void back(String need, String target, String afterwards, String reason) {
        office.step(county, need, COUNTY);
        var seen = office.at(county);
        var act = new StepActs(seen).unfold("return-to");
        act.locator("#f-target label", inside(target)).locator("input").check();
        act.locator("[name=afterwards][value=%s]".formatted(afterwards)).check();
        act.locator("[name=opinion]").fill(reason);
        seen.lookOnce("desk/return-to");
        press(seen, "#act-return-to form", "退回");
    }

    private static Locator.LocatorOptions inside(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}

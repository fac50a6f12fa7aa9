package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.calendar.PublishedCalendars;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.shared.Official;

/** Days of 2027 in this test are made up: its notice is not part of the data set. */
@AppTest
@DisplayName("In the browser")
class DeskPeopleTest extends DeskJourney {
    private static final String NOTICE = """
            一、元旦：1月1日（周五）至3日放假，共3天。
            二、春节：2月5日至11日放假调休，共7天。2月14日（周日）上班。
            三、清明节：4月3日至5日放假，共3天。
            四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
            五、端午节：6月9日放假。
            六、中秋节：9月15日放假。
            七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。""";

    @Autowired
    PublishedCalendars calendars;

    private Official reporter;
    private Official leaver;
    private Official receiver;
    private Official chief;
    private Official principal;
    private Official deputy;

    @Override
    void hire() {
        reporter = office.hire("央金", VILLAGE_HANDLER);
        leaver = office.hire("罗布", TOWNSHIP_HANDLER);
        receiver = office.hire("卓玛", "township.reviewer@513228100");
        chief = office.hire("尼玛", TOWNSHIP_CHIEF);
        principal = office.hire("德吉", TOWNSHIP_HANDLER);
        deputy = office.hire("李民", "civil-affairs.reviewer@513228");
    }

    @AfterEach
    void asPublished() {
        calendars.restore();
    }

    @Test
    @DisplayName("a handover is opened by the chief and signed by both, and nothing is left with the leaver")
    void isHandedOver() {
        var need = survey.to("townshipReview", survey.report(NeedForms.herbs(), reporter));
        var from = office.at(leaver);
        office.step(leaver, need, REVIEW);
        press(from, ".claim", "签收");
        new TaskPage(from).fill(List.of("现场查看记录=地块与申报一致"));
        assertThat(from.page.locator("#draft-said")).containsText("草稿已保存");

        var opening = office.at(chief);
        opening.open("/handovers");
        opening.page.locator("#find").fill(leaver.login() + " " + receiver.login());
        press(opening, "main form.filters", "查找");
        opening.page.locator("#f-leaver").selectOption(leaver.login());
        opening.page.locator("#f-receiver").selectOption(receiver.login());
        opening.page.locator("[name=reason]").fill("工作调动");
        opening.look("desk/handover");
        press(opening, "main form", "发起交接");
        assertThat(opening.page.locator("table.list")).containsText(need);
        opening.look("desk/handover-opened");
        sign(from, "核对无误，签字");
        from.look("desk/handover-signed");
        var to = office.at(receiver);
        sign(to, "核对无误，签字并移交");
        assertThat(to.page.locator("main .state").first()).hasText("已交接");
        assertThat(to.page.locator("tr", hasText(need)).first()).containsText("已移交");
        to.look("desk/handover-done");

        assertThat(office.rows(leaver, "mine", need)).isEmpty();
        assertThat(office.rows(leaver, "todo", need)).isEmpty();
        from.open("/drafts");
        assertThat(from.page.locator(".empty")).isVisible();
        assertThat(office.rows(receiver, "mine", need))
                .singleElement()
                .asString()
                .contains("我已签收");
        to.open("/drafts");
        assertThat(to.page.locator(".task-row")).containsText(need);
        var page = office.step(receiver, need, REVIEW);
        assertThat(to.page.locator("#f-siteVisit")).hasValue("地块与申报一致");
        page.fill(List.of("查看日期=" + clock.today())).approve("desk/handed-over-done");
        assertThat(office.file(receiver, need).entry("交接给接手人")).contains(receiver.name());
    }

    @Test
    @DisplayName("a step is done by a deputy whom its official has set, under both names")
    void isDoneByADeputy() {
        var need = survey.to("townshipReview", survey.report(NeedForms.herbs(), reporter));
        var seen = office.at(principal);
        seen.open("/deputies");
        seen.page.locator("#find").fill(deputy.login());
        press(seen, "main form.filters", "查找");
        seen.page.locator("#f-deputy").selectOption(deputy.login());
        seen.page.locator("#f-from").fill(clock.today().toString());
        seen.page.locator("#f-until").fill(clock.today().plusDays(1).toString());
        seen.page.locator("#f-reason").fill("外出学习");
        seen.look("desk/deputy");
        press(seen, "main", "设定代理人");
        assertThat(seen.page.locator(".done-note")).containsText("代理已设定");
        assertThat(seen.page.locator("tr", hasText(deputy.name()))).containsText("代理中");
        seen.look("desk/deputy-set");

        assertThat(office.rows(deputy, "todo", need)).singleElement().asString().contains("代 " + principal.name());
        var page = filledReview(deputy, need);
        assertThat(page.seen().page.locator(".acting")).containsText("您正代理 " + principal.name());
        page.approve("desk/acting");
        assertThat(office.file(reporter, need).entry("通过，报乡镇负责人"))
                .contains(deputy.name() + "（代理 " + principal.name() + "）");

        seen.open("/deputies");
        press(seen, "tr:has-text('%s')".formatted(deputy.name()), "结束");
        assertThat(seen.page.locator(".done-note")).containsText("代理已结束");
        seen.look("desk/deputy-ended");
    }

    @Test
    @DisplayName("the administrator enters next year's holidays, checks them on a sheet and publishes them")
    void isPublished() {
        var seen = office.at("admin");
        seen.open("/admin/calendar");
        seen.page.locator("main .actions .button").click();
        seen.page.locator("#f-calendarDocument").fill("测试第1号");
        seen.page.locator("#f-calendarText").fill(NOTICE.replace("1月1日（周五）", "1月1日（周六）"));
        press(seen, "main form", "核对年历");
        assertThat(seen.page.locator(".summary")).containsText("2027-01-01 不是周六");
        seen.expectRefusal();
        seen.look("desk/year-refused");
        seen.page.locator("#f-calendarText").fill(NOTICE);
        press(seen, "main form", "核对年历");
        assertThat(seen.page.locator(".summary-line")).containsText("全年 247 个工作日");
        seen.look("desk/year-checked");
        seen.page.locator("[name=confirmed]").check();
        seen.page.locator("main form .button").click();
        assertThat(seen.page.locator(".done-note")).containsText("2027 年工作日历已公布");
        seen.look("desk/year-published");
        seen.open("/admin/calendar/year?year=2027");
        assertThat(seen.page.locator(".calendar-lines")).containsText("10月1日至7日");
        seen.look("desk/year");
    }

    /** Signs the certificate that waits for the person at this window. */
    private static void sign(Seen seen, String button) {
        seen.open("/handovers");
        seen.page.locator("main table a").first().click();
        seen.settle();
        press(seen, "main", button);
    }
}

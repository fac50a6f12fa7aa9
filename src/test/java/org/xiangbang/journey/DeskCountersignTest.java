package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.shared.Official;

/** The ways of countersigning that a model can declare, in the browser: the page says beforehand what an outcome will do. */
@AppTest
@DisplayName("In the browser a countersigned step")
class DeskCountersignTest extends DeskJourney {
    private static final String ANY = "或签";
    private static final String SHARE = "按比例会签";
    private static final String TURN = "依次会签";

    @Autowired
    MoveCases cases;

    private Official reporter;
    private Official line;
    private Official education;
    private Official water;

    @Override
    void hire() {
        reporter = office.hire("央金", VILLAGE_HANDLER);
        line = office.hire("吴行", "line.handler@513228");
        education = office.hire("郑教", "education.handler@513228");
        water = office.hire("沈水", "water.handler@513228");
    }

    @Test
    @DisplayName(
            "is decided by any, by a share and in turn, and says before each button what is still needed and whose turn it is")
    void isDecided() {
        var caseNo = cases.startBy("probe-quorum", reporter);
        cases.approve(caseNo, "report");

        byAny(caseNo);
        byShare(caseNo);
        inTurn(caseNo);

        var file = office.file(line, caseNo);
        assertThat(file.steps()).containsExactly("试验流程：会签方式", "申报", ANY, ANY, SHARE, SHARE, TURN, TURN, TURN);
        assertThat(file.entry("不予通过")).contains(ANY, line.name(), "另有安排");
        assertThat(file.waiting()).singleElement().asString().contains("归档");
        file.seen().everywhere("desk/countersign-trace");
    }

    private void byAny(String caseNo) {
        var first = step(line, caseNo, ANY, "3 个岗位中有一个同意即通过，已办 0 个");
        first.seen().page.locator("#f-opinion").fill("另有安排");
        first.decide("reject", "desk/countersign-any");
        var second = step(education, caseNo, ANY, "已办 1 个，还没有人同意");
        assertThat(joint(second)).contains(line.name() + "：不予通过", "还在等：");
        assertThat(second.seen().page.locator(".outcome-approve .outcome-next")).containsText("会签有结果以后");
        second.approve("desk/countersign-any-second");
        assertThat(office.rows(water, "todo", caseNo))
                .singleElement()
                .asString()
                .contains(SHARE);
    }

    private void byShare(String caseNo) {
        step(line, caseNo, SHARE, "3 个岗位中须有 2 个同意，已同意 0 个，还须 2 个").approve("desk/countersign-share");
        var second = step(education, caseNo, SHARE, "已同意 1 个，还须 1 个");
        assertThat(joint(second)).contains(line.name() + "：通过");
        second.seen().onTelephone("desk/countersign-share-second");
        second.approve("desk/countersign-share-second");
        assertThat(office.rows(water, "todo", caseNo)).isEmpty();
    }

    private void inTurn(String caseNo) {
        assertThat(office.rows(education, "todo", caseNo)).isEmpty();
        step(line, caseNo, TURN, "共 3 个岗位依次办理，现在轮到第 1 个").approve("desk/countersign-turn");
        step(education, caseNo, TURN, "现在轮到第 2 个").approve("desk/countersign-turn-second");
        var last = step(water, caseNo, TURN, "现在轮到第 3 个");
        assertThat(joint(last))
                .contains(line.name() + "：通过", education.name() + "：通过")
                .doesNotContain("还在等");
        inEnglish(last);
        last.approve("desk/countersign-turn-last");
    }

    private TaskPage step(Official who, String caseNo, String step, String says) {
        var page = office.step(who, caseNo, step);
        assertThat(page.seen().page.locator(".joint")).containsText(says);
        return page;
    }

    private static String joint(TaskPage page) {
        return page.seen().page.locator(".joint").innerText();
    }

    private static void inEnglish(TaskPage last) {
        last.seen().page.locator(".switches [lang=en]").click();
        assertThat(last.seen().page.locator(".joint")).containsText("it is your turn now, number 3");
        last.seen().look("desk/countersign-turn-english");
        last.seen().page.locator(".switches [lang=zh-CN]").click();
        assertThat(last.seen().page.locator(".joint")).containsText("现在轮到第 3 个");
    }
}

package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("In the browser the desk")
class DeskListsTest extends DeskJourney {
    private static final String PHRASE = "情况属实，同意公示。";

    private Official reporter;
    private Official handler;
    private Official chief;

    @Override
    void hire() {
        reporter = office.hire("央金", VILLAGE_HANDLER);
        handler = office.hire("罗布", TOWNSHIP_HANDLER);
        chief = office.hire("尼玛", TOWNSHIP_CHIEF, TOWNSHIP_HANDLER);
    }

    @Test
    @DisplayName("decides several cases at once, and shows for each before what is checked and after what was done")
    void decidesInBulk() {
        var word = "批" + System.nanoTime();
        var needs = List.of(decision(word), decision(word));
        var own = survey.to("townshipReview", reported(word));
        survey.review(own, chief);
        var seen = office.at(chief);
        seen.open("/tasks?view=todo&q=" + word);
        var boxes = seen.page.locator("#rows .bulk-box input");
        assertThat(boxes).hasCount(3);
        for (var box : boxes.all()) box.check();
        assertThat(seen.page.locator("#bulk-count")).hasText("已选 3 件");
        seen.look("desk/bulk-list");
        press(seen, "#bulk", "批量办理");

        assertThat(seen.page.locator("#against-title")).hasText("1 件不能一起办理");
        assertThat(seen.page.locator(".bulk-rows", hasText(own))).containsText("不得再审批");
        assertThat(seen.page.locator(".bulk-rows input[name=task]")).hasCount(2);
        seen.page.locator("[name=outcome][value=approve]").check();
        seen.page.locator("[name=opinion]").fill(PHRASE);
        seen.look("desk/bulk-check");
        press(seen, "main form", "逐件办理所选事项");

        assertThat(seen.page.locator(".done-note")).containsText("乡镇审定：2 件已作出“同意并公示”");
        seen.look("desk/bulk-done");
        assertThat(office.rows(chief, "todo", own)).singleElement().asString().contains(DECISION);
        for (var need : needs) {
            assertThat(office.rows(handler, "todo", need))
                    .singleElement()
                    .asString()
                    .contains("乡镇公示张贴");
            assertThat(office.file(chief, need).entry("同意并公示")).contains(chief.name(), PHRASE);
        }
    }

    @Test
    @DisplayName("keeps what was typed, also on leaving, lists it, shows it again, and inserts a phrase")
    void keepsDraftsAndPhrases() {
        var need = survey.to("townshipReview", reported("草" + System.nanoTime()));
        var seen = office.at(handler);
        seen.open("/phrases");
        seen.page
                .locator("section[aria-label=我的] .phrase-form [name=text]")
                .last()
                .fill(PHRASE);
        press(seen, "section[aria-label=我的]", "添加");
        assertThat(seen.page.locator(".phrase-text")).hasText(PHRASE);
        seen.look("desk/phrases");

        office.step(handler, need, REVIEW).fill(List.of("现场查看记录=地块与申报一致"));
        assertThat(seen.page.locator("#draft-said")).containsText("草稿已保存");
        seen.page.locator(".me summary").click();
        seen.look("desk/typed");
        seen.page.locator(".me summary").click();
        seen.page.locator("[data-phrase]").first().click();
        assertThat(seen.page.locator("#f-opinion")).hasValue(PHRASE);
        seen.open("/drafts");
        var draft = seen.page.locator(".task-row", hasText(REVIEW));
        assertThat(draft).containsText(need);
        seen.look("desk/drafts");
        draft.locator("a.task-what").click();
        seen.settle();
        assertThat(seen.page.locator(".draft-note")).containsText("已恢复");
        assertThat(seen.page.locator("#f-siteVisit")).hasValue("地块与申报一致");
        assertThat(seen.page.locator("#f-opinion")).hasValue(PHRASE);
        seen.look("desk/restored");

        new TaskPage(seen).fill(List.of("查看日期=" + clock.today())).approve("desk/from-draft");
        assertThat(office.file(handler, need).entry("通过，报乡镇负责人")).contains(PHRASE);
        seen.open("/drafts");
        assertThat(seen.page.locator(".task-row", hasText(need))).hasCount(0);
    }

    @Test
    @DisplayName("keeps a filter under a name and uses it")
    void keepsFilters() {
        var word = "筛" + System.nanoTime();
        var need = survey.to("townshipReview", reported(word));
        var seen = office.at(handler);
        seen.open("/tasks?view=todo");
        seen.page.locator("#filter-q").fill(word);
        press(seen, "form.filters", "筛选");
        assertThat(seen.page.locator(".chips")).containsText(word);
        seen.page.locator(".saved-edit summary").click();
        seen.page.locator("#saved-name").fill("只看" + word);
        seen.look("desk/save-filter");
        press(seen, ".saved-edit form[action$='/filters']", "保存");
        assertThat(seen.page.locator(".saved-list a")).hasText("只看" + word);

        seen.open("/tasks?view=todo");
        seen.page.locator(".saved-list a").click();
        seen.settle();
        assertThat(seen.page.locator("#rows .task-row")).hasCount(1);
        assertThat(seen.page.locator("#rows .task-row")).containsText(need);
        assertThat(seen.page.locator(".saved-list a[aria-current=true]")).hasText("只看" + word);
        seen.look("desk/saved-filter");
    }

    @Test
    @DisplayName("urges once a day and sends a copy of the case for information")
    void urgesAndCopies() {
        var need = survey.to("townshipReview", reported("催" + System.nanoTime()));
        var follow = "/cases/" + need + "/follow";
        var seen = office.at(reporter);
        seen.open(follow);
        seen.look("desk/follow");
        var other = seen.page.context().newPage();
        other.navigate(follow);
        other.locator("form[action$='/urge'] button").click();
        assertThat(other.locator("main")).containsText("已催办 1 次");
        other.close();
        press(seen, "form[action$='/urge']", "催办");
        seen.expectRefusal();
        assertThat(seen.page.locator(".refusal")).containsText("已经催办过这一环节");
        assertThat(seen.page.locator("form[action$='/urge']")).hasCount(0);
        seen.look("desk/urged-already");
        assertThat(office.rows(handler, "todo", need))
                .singleElement()
                .asString()
                .contains("已催办 1 次");

        seen.open(follow + "?sought=" + chief.name());
        seen.page
                .locator(".choose-people input[value='%s']".formatted(chief.login()))
                .check();
        seen.page.locator("#f-note").fill("请知悉");
        press(seen, "#copy form", "抄送");
        assertThat(seen.page.locator("#copy .plain-list")).containsText(chief.name());
        seen.look("desk/copied");
        var theirs = office.at(chief);
        theirs.open("/copies");
        var copy = theirs.page.locator(".task-row", hasText(need));
        assertThat(copy).containsText("未读");
        assertThat(copy).containsText("请知悉");
        theirs.look("desk/copies");
        copy.locator("a.task-what").click();
        theirs.settle();
        var file = new CasePage(theirs);
        assertThat(file.entry("催办")).contains(reporter.name());
        assertThat(file.entry("抄送")).contains(reporter.name(), chief.name(), "请知悉");
        theirs.open("/copies");
        assertThat(copy).containsText("已读");
    }

    private String decision(String word) {
        return survey.to("townshipDecision", reported(word));
    }

    private String reported(String title) {
        return survey.report(NeedForms.herbsWith("title", title), reporter);
    }
}

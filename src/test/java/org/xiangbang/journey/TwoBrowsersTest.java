package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.xiangbang.journey.ListWindow.count;
import static org.xiangbang.journey.ListWindow.row;
import static org.xiangbang.journey.ListWindow.rows;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.shared.Official;

/** Two people of one desk, each with a browser of their own: whatever one does, the other one sees. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@InBrowser
@DisplayName("When two people work at once,")
class TwoBrowsersTest {
    private static final int TEN_SECONDS = 10;
    private static final String WHEN = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}";

    @Autowired
    Colleagues colleagues;

    private Official anna;
    private Official bai;
    private Seen first;
    private Seen second;

    @BeforeAll
    void twoWindows(Browser browser) {
        anna = colleagues.colleague("安一", Colleagues.DESK);
        bai = colleagues.colleague("白二", Colleagues.DESK, Colleagues.NEXT_DESK);
        first = colleagues.window(anna, "zh-CN", browser);
        second = colleagues.window(bai, "zh-CN", browser);
    }

    @AfterAll
    void everybodyLeaves() {
        first.close();
        second.close();
        colleagues.leaves(anna);
        colleagues.leaves(bai);
    }

    @AfterEach
    void inChineseAgain() {
        second.page.navigate("/drafts?lang=zh");
        first.expectRefusal();
        second.expectRefusal();
    }

    @Test
    @DisplayName("the second to decide learns who decided and when, and can copy what was typed")
    void bothDecide() {
        var task = colleagues.waits("同时办理", anna);
        first.open("/tasks/" + task);
        second.open("/tasks/" + task);
        fill(first, "与申报相符", "640000", "同意。");
        decide(first);
        assertThat(first.page.locator("h1")).hasText("已办理：登记");

        fill(second, "我看的情况", "1234.5", "我的意见：同意。");
        decide(second);

        var said = second.page.locator("main .refusal");
        assertThat(said).hasText(Pattern.compile("安一\\s*已于 ?" + WHEN + ".*您填写的内容没有提交。"));
        assertThat(said).isFocused();
        assertThat(second.page.locator("#typed dd")).containsText(new String[] {"我看的情况", "1,234.5", "我的意见：同意。"});
        assertThat(second.page.locator("#typed dt")).hasText(new String[] {"情况", "金额", "意见"});
        second.expectRefusal();
        second.look("two/late");
        second.onTelephone("two/late");
        second.page.locator("[data-copy=typed]").click();
        assertThat(second.page.locator("#typed-said")).not().isEmpty();
        second.page.locator("#search").click();
        second.page.keyboard().press("Control+V");
        Assertions.assertThat(second.page.locator("#search").inputValue()).contains("我看的情况", "1,234.5", "我的意见：同意。");

        second.page.navigate("/tasks/" + task + "?lang=en");
        assertThat(second.page.locator("main .refusal"))
                .hasText(Pattern.compile("安一: .*, " + WHEN + "\\..*what you typed was not submitted\\."));
        assertThat(second.page.locator("#typed")).containsText("我的意见：同意。");
    }

    @Test
    @DisplayName("the second to claim learns who has claimed")
    void bothClaim() {
        var task = colleagues.waits("同时签收", anna);
        first.open("/tasks/" + task);
        second.open("/tasks/" + task);

        first.page.locator("form.claim button").click();
        assertThat(first.page.locator("form.claim .state")).hasText("您已签收这件事项。");
        second.page.locator("form.claim button").click();

        assertThat(second.page.locator("main .refusal")).hasText(Pattern.compile("安一\\s*已于 ?" + WHEN + " 签收。.*"));
        second.expectRefusal();
        second.look("two/claimed");
        second.page.navigate("/tasks/" + task + "?lang=en");
        assertThat(second.page.locator("main")).containsText("安一");
    }

    @Test
    @DisplayName("one's acts show in the other's list and counts within ten seconds, and handed-on steps are unread")
    void listsFollow() {
        var word = "W" + System.nanoTime();
        var claimed = List.of(colleagues.waits(word, anna), colleagues.waits(word, anna));
        var decided = colleagues.waits(word, anna);
        var handed = colleagues.waits(word, anna);
        first.open("/tasks/" + handed);
        first.page.locator("form.claim button").click();
        assertThat(first.page.locator("form.claim .state")).isVisible();
        second.open("/tasks?view=todo&q=" + word);
        assertThat(rows(second)).hasCount(3);
        var waiting = count(second, ".views");
        Assertions.assertThat(count(second, ".side")).isEqualTo(waiting);

        transfer(handed);
        for (var task : claimed) {
            first.open("/tasks/" + task);
            first.page.locator("form.claim button").click();
        }
        first.open("/tasks/" + decided);
        fill(first, "与申报相符", "1", "");
        decide(first);

        second.later(TEN_SECONDS);
        for (var task : List.of(claimed.get(0), claimed.get(1), decided))
            assertThat(row(second, task)).hasCount(0);
        assertThat(row(second, handed)).hasClass(Pattern.compile("\\bunread\\b"));
        assertThat(rows(second)).hasCount(2);
        assertThat(second.page.locator("#rows")).containsText("审核");
        Assertions.assertThat(count(second, ".views")).isEqualTo(waiting - 1);
        Assertions.assertThat(count(second, ".side")).isEqualTo(waiting - 1);
        second.look("two/list");
        row(second, handed).locator(".task-what").click();
        assertThat(second.page.locator("main")).containsText("您熟悉情况");
    }

    @Test
    @DisplayName("one can take a decision back until the other opens what follows; then the row vanishes")
    void takesBack() {
        var word = "T" + System.nanoTime();
        var list = "?view=todo&q=" + word;
        var untouched = colleagues.waits(word + "甲", anna);
        var opened = colleagues.waits(word + "乙", anna);
        for (var task : new String[] {untouched, opened}) {
            first.open("/tasks/" + task + list);
            fill(first, "与申报相符", "1", "");
            decide(first);
        }
        first.page.locator("a[href*=take-back]").click();
        assertThat(first.page.locator("h1")).hasText("撤回决定：登记");
        second.open("/tasks" + list);
        assertThat(rows(second)).hasCount(2);
        row(second, word + "乙").locator(".task-what").click();
        second.settle();

        first.page.locator("main form button.button").click();

        assertThat(first.page.locator("main .refusal"))
                .containsText(Pattern.compile("白二 已于 " + WHEN + " 打开或签收后续环节，决定不能撤回。"));
        assertThat(first.page.locator("main .refusal")).containsText("T-10");
        first.expectRefusal();
        first.look("two/not-taken-back");

        second.page.keyboard().press("u");
        second.page.waitForURL(url -> url.endsWith("/tasks" + list));
        assertThat(rows(second)).hasCount(2);
        var followed = row(second, word + "甲").getAttribute("data-task");
        first.open("/tasks/" + untouched + list);
        first.page.locator("a[href*=take-back]").click();
        first.page.locator("main form button.button").click();
        first.page.waitForURL(url -> url.endsWith(list) && !url.contains("take-back"));
        assertThat(first.page.locator(".list-pane [aria-current] .task-what")).hasText("登记" + word + "甲");
        second.later(TEN_SECONDS);
        assertThat(row(second, followed)).hasCount(0);
        first.look("two/taken-back");
    }

    @Test
    @DisplayName("one who writes while the other decides learns so without reloading, and keeps a draft of the text")
    void keepsTheDraft() {
        var task = colleagues.waits("写到一半", anna);
        second.open("/tasks/" + task);
        fill(second, "", "", "写到一半的意见");
        decide(second);
        assertThat(second.page.locator("main .summary")).isFocused();
        second.expectRefusal();
        second.page.locator("#f-opinion").fill("写到一半的意见，还要改");
        assertThat(second.page.locator("#draft-said")).containsText("草稿已");

        first.open("/tasks/" + task);
        fill(first, "与申报相符", "1", "");
        decide(first);

        second.later(TEN_SECONDS);
        var note = second.page.locator(".decision .draft-note");
        assertThat(note).containsText(Pattern.compile("安一\\s*已于 ?" + WHEN));
        assertThat(second.page.locator("#f-opinion")).isFocused();
        assertThat(second.page.locator("#f-opinion")).hasValue("写到一半的意见，还要改");
        second.look("two/meanwhile");
        second.open("/drafts");
        var draft = second.page
                .locator(".task-row")
                .filter(new Locator.FilterOptions().setHasText("写到一半"))
                .first();
        assertThat(draft).containsText("只能复制");
        draft.locator("summary").click();
        assertThat(draft.locator(".typed")).containsText("写到一半的意见，还要改");
        second.look("two/drafts");
    }

    private void transfer(String task) {
        first.open("/tasks/" + task);
        var act = new StepActs(first).unfold("transfer", bai);
        act.locator("select[name=to]").selectOption(bai.login());
        act.locator("[name=reason]").fill("您熟悉情况");
        act.locator("form[method=post] .button").click();
        assertThat(first.page.locator("main")).containsText("白二 已签收");
    }

    private static void fill(Seen window, String finding, String sum, String opinion) {
        window.page.locator("[name=finding]").fill(finding);
        window.page.locator("[name=sum]").fill(sum);
        window.page.locator("#f-opinion").fill(opinion);
    }

    private static void decide(Seen window) {
        window.page.locator("input[name=outcome][value=approve]").check();
        window.page.locator("form.step-form button[type=submit]").click();
        window.settle();
    }
}

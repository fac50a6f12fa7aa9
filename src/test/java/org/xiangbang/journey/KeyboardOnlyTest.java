package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Official;

/** Without a mouse: nothing here clicks, fills or follows anything but by keys. */
@AppTest
@InBrowser
@DisplayName("By keyboard alone,")
class KeyboardOnlyTest {
    private static final String LINE = "line.handler@532922";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    ProbeCases probe;

    @Test
    @DisplayName("a step is found, decided, refused, corrected, decided again, and the next one opened")
    void decides(Browser browser) {
        var clerk = colleagues.colleague("季键", Colleagues.DESK);
        var word = "K" + System.nanoTime();
        for (var part : List.of("甲", "乙", "丙")) colleagues.waits(word + part, clerk);
        try (var seen = new Seen(browser, port, "zh-CN")) {
            var keys = new Keys(seen);
            seen.page.navigate("/sign-in");
            keys.to("[name=login]").type(clerk.login());
            keys.to("[name=password]").type("Xiangbang-2026").press("Enter").arrives("**/");
            keys.press("g", "t").arrives("**/tasks?view=todo");
            keys.press("f").stands("#filter-q").type(word).press("Enter").arrives("**/tasks?view=todo&q=" + word);
            assertThat(seen.page.locator("#rows .task-row")).hasCount(3);
            keys.press("j").stands("#rows li:nth-child(1) .task-what");
            keys.press("j").stands("#rows li:nth-child(2) .task-what");
            keys.press("k").stands("#rows li:nth-child(1) .task-what");
            keys.press("Enter").arrives("**/tasks/*?view=todo&q=" + word);
            var task = seen.page.url();

            keys.to("form.step-form button[type=submit]").press("Enter");
            keys.stands("main .summary");
            seen.expectRefusal();
            keys.to(".summary a").press("Enter").stands("[name=finding]").type("现场已查看");
            keys.to("[name=sum]").type("640000");
            keys.to("#f-opinion").type("同意，按程序办理。");
            keys.to("input[name=outcome]").press("Space");
            keys.to("form.step-form button[type=submit]").press("Enter");

            keys.stands("main .done-note");
            assertThat(seen.page.locator("main h1")).hasText("已办理：登记");
            Assertions.assertThat(seen.page.url()).isEqualTo(task);
            assertThat(seen.page.locator("#rows .task-row")).hasCount(2);
            keys.press("j").stands("#rows .task-what").press("k");
            seen.look("keyboard/done");
            keys.press("n");
            seen.page.waitForURL(url -> url.endsWith(word) && !url.equals(task));
            seen.settle();
            keys.to("[name=finding]");
            seen.look("keyboard/next");
        } finally {
            colleagues.leaves(clerk);
        }
    }

    @Test
    @DisplayName("every key of the list of keys does what it says")
    void everyKey(Browser browser) {
        var clerk = colleagues.colleague("季键", LINE);
        var reporter = colleagues.colleague("申报人", Colleagues.DESK);
        var word = "X" + System.nanoTime();
        for (var part : List.of("甲", "乙", "丙")) reported(word + part, reporter);
        try (var seen = colleagues.window(clerk, "zh-CN", browser)) {
            var keys = new Keys(seen);
            seen.open("/");
            keys.press("?").arrives("**/help/keys");
            Assertions.assertThat(listed(seen))
                    .containsExactly(
                            "j ↓", "k ↑", "Enter", "x", "n", "p", "u", "d", "f", "/", "g t", "g m", "g h", "Esc", "?");
            keys.press("g", "m").arrives("**/tasks?view=mine");
            keys.press("g", "h").arrives("**/");
            keys.press("g", "t").arrives("**/tasks?view=todo");
            keys.press("/").stands("#search").press("Escape");
            Assertions.assertThat(keys.at("#search")).isFalse();
            keys.press("f").stands("#filter-q").type(word).press("Enter").arrives("**/tasks?view=todo&q=" + word);

            keys.press("j").stands("#rows li:nth-child(1) .task-what");
            keys.press("ArrowDown").stands("#rows li:nth-child(2) .task-what");
            keys.press("j", "j").stands("#rows li:nth-child(3) .task-what");
            keys.press("ArrowUp").stands("#rows li:nth-child(2) .task-what");
            var box = seen.page.locator("#rows li:nth-child(2) input[type=checkbox]");
            keys.press("x");
            assertThat(box).isChecked();
            keys.press("x");
            assertThat(box).not().isChecked();
            keys.press("Enter").arrives("**/tasks/*?view=todo&q=" + word);
            var middle = current(seen);
            keys.press("n");
            assertThat(seen.page.locator("#rows li:nth-child(3)")).hasAttribute("aria-current", "true");
            seen.settle();
            keys.press("p");
            assertThat(seen.page.locator("#rows li:nth-child(2)")).hasAttribute("aria-current", "true");
            seen.settle();
            Assertions.assertThat(current(seen)).isEqualTo(middle);
            keys.press("d").stands(".decision-bar [name=outcome]");
            keys.press("u").arrives("**/tasks?view=todo&q=" + word);

            keys.press("?").arrives("**/help/keys");
            keys.to("[data-single-keys]").press("Enter").press("g", "t");
            assertThat(seen.page.locator("[data-single-keys]")).hasText("启用单个字母的按键");
            keys.press("Enter").press("g", "t").arrives("**/tasks?view=todo");
        } finally {
            colleagues.leaves(clerk);
            colleagues.leaves(reporter);
        }
    }

    private static List<String> listed(Seen seen) {
        return seen.page.locator(".keys tbody tr").all().stream()
                .map(row -> String.join(" ", row.locator("kbd").allInnerTexts()))
                .toList();
    }

    private static String current(Seen seen) {
        Locator current = seen.page.locator("#rows [aria-current]");
        assertThat(current).hasAttribute("data-task", Pattern.compile(".+"));
        return current.getAttribute("data-task");
    }

    /** A case that waits for the line department. */
    private void reported(String title, Official reporter) {
        var caseNo = probe.start(title, Colleagues.PLACE, reporter);
        colleagues.report(colleagues.step(caseNo), reporter);
    }
}

package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

/** A filtered list and a step beside it: acts, the next step and the one before, until nothing is left in the list. */
@AppTest
@InBrowser
@DisplayName("The filtered list and the open step")
class TwoPanesTest {
    private static final int TEN_SECONDS = 10;

    @Autowired
    Colleagues colleagues;

    @Test
    @DisplayName("always agree")
    void stayInStep(Browser browser) {
        var clerk = colleagues.colleague("季双", Colleagues.DESK);
        var word = "双" + System.nanoTime();
        for (var part : List.of("甲", "乙")) colleagues.waits(word + part, clerk);
        colleagues.waits("另一件", clerk);
        try (var seen = colleagues.window(clerk, "zh-CN", browser)) {
            seen.open("/tasks");
            seen.page.locator("#filter-q").fill(word);
            seen.page.locator("form.filters button[type=submit]").click();
            assertThat(seen.page.locator("#rows .task-row")).hasCount(2);
            row(seen, "甲").click();
            assertThat(current(seen)).containsText("甲");
            seen.page.locator("form.claim button").click();
            assertThat(seen.page.locator("form.claim .state")).hasText("您已签收这件事项。");
            assertThat(current(seen)).containsText("甲");

            decide(seen, "甲");
            assertThat(current(seen)).hasCount(0);
            assertThat(seen.page.locator("#rows .task-row")).hasCount(1);
            colleagues.waits(word + "丙", clerk);
            seen.later(TEN_SECONDS);
            assertThat(row(seen, "丙")).hasCount(1);
            row(seen, "乙").click();
            assertThat(current(seen)).containsText("乙");
            seen.page.goBack();
            assertThat(seen.page.locator("main h1")).hasText("已办理：登记");
            assertThat(row(seen, "丙")).hasCount(1);
            seen.page.goForward();
            assertThat(current(seen)).containsText("乙");
            way(seen, "next", "prev").click();
            assertThat(current(seen)).containsText("丙");

            decide(seen, "丙");
            seen.page.locator("a.button[rel=next]").click();
            assertThat(current(seen)).containsText("乙");
            decide(seen, "乙");
            assertThat(seen.page.locator("main")).containsText("这个清单里没有其他事项了");
            assertThat(seen.page.locator("#rows .task-row")).hasCount(0);
            seen.look("panes/last");
            seen.page.locator(".task-way [rel=up]").click();
            assertThat(seen.page.locator("#filter-q")).hasValue(word);
            assertThat(seen.page.locator("#rows")).containsText("没有符合条件的事项");
        } finally {
            colleagues.leaves(clerk);
        }
    }

    private static void decide(Seen seen, String part) {
        assertThat(seen.page.locator("main h1")).containsText(part);
        seen.settle();
        seen.page.locator("[name=finding]").fill("与申报相符");
        seen.page.locator("input[name=outcome][value=approve]").check();
        seen.page.locator("form.step-form button[type=submit]").click();
        assertThat(seen.page.locator("main h1")).hasText("已办理：登记");
    }

    private static Locator row(Seen seen, String part) {
        return seen.page.locator("#rows .task-what:has-text('" + part + "')");
    }

    private static Locator current(Seen seen) {
        return seen.page.locator("#rows [aria-current] .task-what");
    }

    /** Whichever of the two ways there is. */
    private static Locator way(Seen seen, String one, String other) {
        return seen.page
                .locator(".task-way [rel=%s], .task-way [rel=%s]".formatted(one, other))
                .first();
    }
}

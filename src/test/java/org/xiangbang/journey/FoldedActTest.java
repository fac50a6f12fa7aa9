package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

@AppTest
@InBrowser
@DisplayName("An act of a history")
class FoldedActTest {
    private static final String CONTENTS = "**/cases/*/acts/*";

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    PageCases cases;

    @Test
    @DisplayName("whose contents did not come is asked for again when it is unfolded again")
    void again(Browser browser) {
        var reader = scenes.reader(PageCases.VILLAGE, PageCases.CHIEF);
        try (var seen = new Seen(browser, port, "zh-CN").as(reader.login())) {
            seen.open("/cases/" + cases.heard() + "/history");
            var act = seen.page
                    .locator("#timeline details:not([open]):has(> [data-later])")
                    .first();
            var id = act.locator("xpath=ancestor::li").getAttribute("id");
            var line = seen.page.locator("#" + id + " details");
            var later = line.locator("> [data-later]");
            seen.page.route(CONTENTS, Route::abort);
            line.locator("> summary").click();
            assertThat(later).isVisible();
            assertThat(later.locator("a")).isVisible();

            seen.page.unroute(CONTENTS);
            line.locator("> summary").click();
            line.locator("> summary").click();
            assertThat(line.locator("> p > a[href*='unfold=true']")).hasCount(0);
            assertThat(line.locator("> :not(summary)").first()).isVisible();
        }
    }
}

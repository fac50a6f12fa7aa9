package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

@AppTest
@InBrowser
@DisplayName("A field for a division")
class DivisionFieldTest {
    private static final String FULL_NAME = "四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村";

    @LocalServerPort
    int port;

    @Test
    @DisplayName("finds it by its name and by the one above it, by keyboard, and shows the name of the code")
    void byKeyboard(Browser browser) {
        try (var seen = new Seen(browser, port, "zh-CN").as("organization.handler@S-000001")) {
            seen.open("/projects/new");
            var keys = new Keys(seen);
            var options = seen.page.locator("#choices-region option");
            assertThat(seen.page.locator("#choices-region option[value='四川省']")).hasCount(1);

            keys.to("#f-region").type("谷汝");
            found(seen);
            assertThat(options).hasCount(1);
            assertThat(options).hasAttribute("value", FULL_NAME);
            assertThat(options).hasAttribute("label", "513228100210");
            keys.press("Control+a").type("513228100");
            found(seen);
            assertThat(options).hasCount(3);
            keys.press("Control+a").type("513228100210");
            assertThat(seen.page.locator("#f-region-words")).hasText(FULL_NAME);
            keys.press("Control+a").type(FULL_NAME);
            assertThat(seen.page.locator("#f-region-words")).hasText("513228100210");
        }
    }

    @Test
    @DisplayName("shows the reader's own place by its name, with its code below")
    void own(Browser browser) {
        try (var seen = new Seen(browser, port, "zh-CN").as("village.handler@513228100210")) {
            seen.open("/needs/new");

            assertThat(seen.page.locator("#f-region")).hasValue(FULL_NAME);
            assertThat(seen.page.locator("#f-region-words")).hasText("513228100210");
        }
    }

    @Test
    @DisplayName("shows the name of a code that was filled in, and lists are filtered by one")
    void filledIn(Browser browser) {
        try (var seen = new Seen(browser, port, "zh-CN").as("agriculture.chief@51")) {
            seen.open("/needs?region=513228100210");

            assertThat(seen.page.locator("#filter-region")).hasValue("谷汝村");
            assertThat(seen.page.locator("#filter-region-words")).hasText(FULL_NAME);
            assertThat(seen.page.locator(".chips:visible")).containsText("谷汝村");
        }
    }

    private static void found(Seen seen) {
        seen.page.waitForResponse(answer -> answer.url().contains("/regions/choices"), () -> seen.later(1));
    }
}

package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

@AppTest
@InBrowser
@DisplayName("A secret that is shown once")
class ShownOnceTest {
    @LocalServerPort
    int port;

    @Test
    @DisplayName("stands on a page without the switches of language and type, which would ask for the page again")
    void switches(Browser browser) {
        try (var seen = new Seen(browser, port, "zh-CN").as("admin")) {
            var switches = seen.page.locator(".switches");
            seen.open("/admin/notices");
            assertThat(switches).isVisible();

            seen.page.locator("input[name=url]").fill("http://127.0.0.1:9/hook");
            seen.page.locator("input[name=kinds]").first().check();
            seen.page.locator("form[action$='/webhooks'] button").click();

            assertThat(seen.page.locator(".secret")).isVisible();
            assertThat(switches).isHidden();
            seen.open("/admin/notices");
            assertThat(switches).isVisible();
        }
    }
}

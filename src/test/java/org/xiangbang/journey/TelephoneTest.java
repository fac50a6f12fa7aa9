package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

@AppTest
@InBrowser
@DisplayName("On a telephone")
class TelephoneTest {
    /** What stands alone and is pressed; links within sentences are left out. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('.top a, .top summary, .side a, .filters :is(input, select, button, summary, a), .chips a, '
                + '.list-acts :is(a, summary, .choice), .views a, .more a, .actions a, .upload, .task-what, form button')]
              .filter((part) => part.checkVisibility() && part.type !== 'hidden')
              .filter((part) => { const box = part.getBoundingClientRect(); return box.width > 2 && box.right > 0 && box.height < 43.5; })
              .map((part) => Math.round(part.getBoundingClientRect().height) + ' ' + part.outerHTML.slice(0, 120))""";

    /** What of the screen the frame takes above the page, in percent. */
    private static final String HEAD =
            "() => 100 * document.querySelector('#content').getBoundingClientRect().top / window.innerHeight";

    private static final int MOST_OF_THE_SCREEN = 15;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("what is pressed alone is 44 px high, and the frame takes a small part of the screen")
    void targets(Browser browser) {
        telephone(browser, "village.handler@513228100210", page -> {
            for (var path : List.of("/needs", "/organizations", "/projects", "/tasks?view=todo", "/search?q=谷汝", "/")) {
                page.navigate(path);
                assertThat((List<?>) page.evaluate(TOO_SMALL)).as(path).isEmpty();
                assertThat(((Number) page.evaluate(HEAD)).doubleValue())
                        .as(path)
                        .isLessThanOrEqualTo(MOST_OF_THE_SCREEN);
            }
        });
    }

    @Test
    @DisplayName("the menu opens by key and by finger, leads everywhere and says what the thin line cuts")
    void menu(Browser browser) {
        telephone(browser, "village.handler@513228100210", page -> {
            page.navigate("/needs");
            assertThat(page.locator(".side").isVisible()).isFalse();
            page.locator("details.me > summary").focus();
            page.keyboard().press("Enter");
            assertThat((List<?>) page.evaluate(TOO_SMALL)).isEmpty();
            assertThat(page.locator(".me-menu").innerText()).contains("工作台", "需求库", "English", "演示日期", "修改密码", "退出");
            assertThat(page.locator(".me-places [aria-current=page]").innerText())
                    .contains("需求库");
            page.locator(".me-places a").nth(1).tap();
            page.waitForURL("**/tasks");
            page.locator(".top a[href='/search']").tap();
            page.waitForURL("**/search");
            assertThat(page.locator("main input[name=q]").isVisible()).isTrue();
        });
    }

    @Test
    @DisplayName("a paper can be a photo, and a telephone number and an account have keys with digits")
    void fields(Browser browser) {
        telephone(browser, "applicant", page -> {
            page.navigate("/organizations/new");
            var photo = page.locator("input[capture=environment]").first();
            assertThat(photo.getAttribute("accept")).isEqualTo("image/jpeg,image/png");
            assertThat(page.locator(".camera label").first().isVisible()).isTrue();
            assertThat(page.locator("#f-phone").getAttribute("inputmode")).isEqualTo("tel");
            assertThat(page.locator("#f-bankAccount").getAttribute("inputmode")).isEqualTo("numeric");
        });
        try (var seen = new Seen(browser, port, "zh-CN").as("applicant")) {
            seen.open("/organizations/new");
            assertThat(seen.page.locator(".camera label").first().isVisible()).isFalse();
        }
    }

    private void telephone(Browser browser, String login, Consumer<Page> what) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("zh-CN")
                .setIsMobile(true)
                .setHasTouch(true)
                .setViewportSize(390, 844))) {
            SignInPage.signIn(login, context.request());
            what.accept(context.newPage());
        }
    }
}

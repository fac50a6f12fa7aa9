package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser window of one reader in which every page that is looked at is checked and kept as a picture. */
final class Seen implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String PASSWORD = "Xiangbang-2026";

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    /** @param language {@code zh-CN} or {@code en} */
    Seen(Browser browser, int port, String language, int width, int height) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    Seen signIn(String login) {
        page.navigate("/sign-in");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main form .button").click();
        assertThat(page.url()).as("sign-in of " + login).doesNotContain("sign-in");
        return this;
    }

    /** Opens it, and waits until what loads later is there too. */
    int open(String path) {
        var answer = page.navigate(path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return answer.status();
    }

    void size(int width, int height) {
        page.setViewportSize(width, height);
    }

    /** Keeps a picture, then fails if the page has barriers, scripts that were refused or is wider than the screen. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        var barriers = new AxeBuilder(page)
                .withTags(ACCESSIBLE).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
        assertThat(barriers).as("barriers on " + name).isEmpty();
        assertThat(complaints).as("complaints of the browser on " + name).isEmpty();
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that %s is wider than the screen", name)
                .isNotPositive();
    }

    /** Forgets what the browser said about an answer that is a refusal by intention. */
    void expectRefusal() {
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}

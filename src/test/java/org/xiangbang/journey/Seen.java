package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A browser window of one reader in which every page that is looked at is checked and kept as a picture. */
final class Seen implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static final String FIRST_LANGUAGE = "zh-CN";

    /** Pixels above which only the part in view is kept as a picture. */
    private static final int TALL = 5000;

    /** A task shows the case's history beside it; the later entries are examined on the case's own page. */
    private static final String REPEATED = ".history .event + .event";

    /** What is still asked for after the page itself has come. */
    private static final String LOADING = ".htmx-request";

    private static final LocatorAssertions.HasCountOptions LONG =
            new LocatorAssertions.HasCountOptions().setTimeout(15_000);

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    final Page page;

    /** On an office screen. @param language {@code zh-CN} or {@code en} */
    Seen(Browser browser, int port, String language) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1366, 768));
        context.clock().install();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        if (!language.equals(FIRST_LANGUAGE)) switchTo(language);
    }

    private void switchTo(String language) {
        page.navigate("/sign-in");
        page.locator(".switches [lang=%s]".formatted(language)).click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    Seen signIn(String login) {
        new SignInPage(page).signIn(login);
        return this;
    }

    /** Opens it, and waits until what loads later is there too. */
    int open(String path) {
        var answer = page.navigate(path);
        settle();
        return answer.status();
    }

    void onTelephone(String name) {
        page.setViewportSize(390, 844);
        look(name + "-telephone");
        page.setViewportSize(1366, 768);
    }

    /** On both screens; on the telephone, barriers are looked for in one language only: the other one differs by its words. */
    void everywhere(String name) {
        look(name);
        if (FIRST_LANGUAGE.equals(page.locator("html").getAttribute("lang"))) onTelephone(name);
        else fits(name + "-telephone", 390);
    }

    /** On the office screen at 200 % with large type: the page is then as wide as half the screen. */
    void zoomed(String name) {
        page.evaluate("document.documentElement.classList.add('large-type')");
        fits(name + "-zoomed", 683);
        page.evaluate("document.documentElement.classList.remove('large-type')");
    }

    /** Keeps a picture at that width, and fails if the page is wider. */
    void fits(String name, int width) {
        page.setViewportSize(width, 768);
        picture(name + "-" + width);
        within(name + "-" + width);
        page.setViewportSize(1366, 768);
    }

    /** So many seconds pass for the page's own timers, at once. */
    void later(int seconds) {
        page.clock().fastForward(seconds * 1000L);
    }

    /** Waits for the page that a click has led to, with its scripts, and for what it loads later. */
    void settle() {
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator(LOADING)).hasCount(0, LONG);
    }

    /** Keeps a picture, then fails if the page has barriers, scripts that were refused or is wider than the screen. */
    void look(String name) {
        settle();
        picture(name);
        assertThat(barriers()).as("barriers on " + name).isEmpty();
        assertThat(complaints).as("complaints of the browser on " + name).isEmpty();
        within(name);
    }

    /** Without frames the legacy mode finds the same, and needs no second page to gather it. */
    private List<String> barriers() {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(violations)
                        .withTags(ACCESSIBLE)
                        .exclude(REPEATED)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage((Integer) page.evaluate("document.documentElement.scrollHeight") < TALL));
    }

    private void within(String name) {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that %s is wider than the screen", name)
                .isNotPositive();
    }

    /** The same for a page that looks alike for one reader every time: only the first one is looked at. */
    void lookOnce(String name) {
        if (known.add(name)) look(name);
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

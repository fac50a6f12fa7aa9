package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Function;

/** A browser window of one reader in which every page that is looked at is checked; a page with a fault is kept as a picture. */
final class Seen implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** With {@code -Dtest.pictures=true} every page is kept. */
    private static final boolean EVERY_PICTURE = Boolean.getBoolean("xiangbang.test.pictures");

    private static final String FIRST_LANGUAGE = "zh-CN";

    /** Pixels above which only the part in view is kept as a picture. */
    private static final int TALL = 5000;

    /** Requests that may still be open after the page itself has come. */
    private static final String LOADING = ".htmx-request";

    private static final String NOTHING_INTENDED = "\0";

    private static final int OFFICE = 1366;
    private static final int HALF = OFFICE / 2;
    private static final int TELEPHONE = 390;

    /** By how much the page is wider than the screen, and what stands out; empty if it is not. */
    private static final String WIDER = """
            () => {
              const root = document.documentElement, wider = root.scrollWidth - root.clientWidth;
              if (wider <= 0) return '';
              const out = (part) => part.getBoundingClientRect().right + scrollX > root.clientWidth + 0.5;
              const parts = [...document.body.querySelectorAll('*')].filter(out);
              const last = parts.filter((part) => !parts.some((other) => other !== part && part.contains(other)));
              return wider + ' px: ' + last.slice(0, 5).map((part) => part.outerHTML.slice(0, 160)).join(' | ');
            }""";

    /** Each text of the content, what buttons say excepted, becomes one word without a place to break. */
    private static final String ONE_WORD_EACH = """
            () => {
              document.documentElement.classList.add('large-type');
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode())
                if (text.data.trim() && !text.parentElement.closest('svg, script, option, button')) text.data = 'W'.repeat(60);
            }""";

    private static final LocatorAssertions.HasCountOptions LONG =
            new LocatorAssertions.HasCountOptions().setTimeout(15_000);

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private String intended = NOTHING_INTENDED;
    final Page page;

    /** On an office screen. @param language {@code zh-CN} or {@code en} */
    Seen(Browser browser, int port, String language) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(OFFICE, 768));
        context.clock().install();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(intended)) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        if (!language.equals(FIRST_LANGUAGE)) switchTo(language);
    }

    private void switchTo(String language) {
        assertThat(context.request().get("/sign-in?lang=" + language).text())
                .contains("<html lang=\"" + language + "\"");
    }

    /** Signs in on the page, for journeys in which people use every page from the first to the last. */
    Seen signIn(String login) {
        new SignInPage(page).signIn(login);
        return this;
    }

    /** Signed in without the page: the session is asked for over HTTP, and the window has its cookie. */
    Seen as(String login) {
        SignInPage.signIn(login, context.request());
        return this;
    }

    /** Opens it, and waits until what loads later is there too. */
    int open(String path) {
        var answer = page.navigate(path);
        settle();
        return answer.status();
    }

    void onTelephone(String name) {
        page.setViewportSize(TELEPHONE, 844);
        look(name + "-telephone");
        page.setViewportSize(OFFICE, 768);
    }

    /** On both screens; barriers are looked for in one language and on one of them only: they depend on neither words nor width. */
    void everywhere(String name) {
        if (FIRST_LANGUAGE.equals(page.locator("html").getAttribute("lang"))) lookAtEverything(name);
        else fits(name, OFFICE);
        fits(name + "-telephone", TELEPHONE);
    }

    /** From an office screen to a telephone, each with the usual type and the large one. */
    void onEveryScreen(String name) {
        checked(name, () -> {
            for (var type : List.of("usual", "large")) {
                page.evaluate("t => document.documentElement.classList.toggle('large-type', t === 'large')", type);
                for (var width : List.of(OFFICE, HALF, TELEPHONE)) {
                    page.setViewportSize(width, 768);
                    within("%s in %s type at %d".formatted(name, type, width));
                }
            }
        });
        page.setViewportSize(OFFICE, 768);
    }

    /** On a telephone, in large type and with nothing but long words in it; for the page this is the end. */
    void withLongWords(String name) {
        page.evaluate(ONE_WORD_EACH);
        page.setViewportSize(TELEPHONE, 844);
        checked(name + "-long-words", () -> within(name + " with long words"));
        page.setViewportSize(OFFICE, 768);
    }

    /** On the office screen at 200 % with large type: the page is then as wide as half the screen. */
    void zoomed(String name) {
        page.evaluate("document.documentElement.classList.add('large-type')");
        fits(name + "-zoomed", HALF);
        page.evaluate("document.documentElement.classList.remove('large-type')");
    }

    /** Fails if scripts were refused or the page is wider than that. */
    void fits(String name, int width) {
        page.setViewportSize(width, 768);
        checked(name + "-" + width, () -> {
            quiet(name);
            within(name + "-" + width);
            readable(name + "-" + width);
        });
        page.setViewportSize(OFFICE, 768);
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

    /**
     * Fails if the page has barriers, scripts that were refused or is wider than the screen. Barriers are looked for in what no
     * page before had.
     */
    void look(String name) {
        look(name, Barriers::inWhatIsNew);
    }

    /** The same; barriers are looked for on the whole page, as it is in this medium. */
    void lookAtEverything(String name) {
        look(name, Barriers::on);
    }

    private void look(String name, Function<Page, List<String>> barriers) {
        settle();
        checked(name, () -> {
            assertThat(barriers.apply(page)).as("barriers on " + name).isEmpty();
            quiet(name);
            within(name);
            readable(name);
        });
    }

    /** The picture shows the page as it is at the fault, or behind the checks. */
    private void checked(String name, Runnable checks) {
        var sound = false;
        try {
            checks.run();
            sound = true;
        } finally {
            if (EVERY_PICTURE || !sound) picture(name);
        }
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage((Integer) page.evaluate("document.documentElement.scrollHeight") < TALL));
    }

    private void quiet(String name) {
        assertThat(complaints).as("complaints of the browser on " + name).isEmpty();
    }

    private void within(String name) {
        assertThat((String) page.evaluate(WIDER))
                .as("what makes %s wider than the screen", name)
                .isEmpty();
    }

    private void readable(String name) {
        assertThat(Readable.notOn(page))
                .as("what has too little width to be read on %s", name)
                .isEmpty();
    }

    /** The same for a page that looks alike for one reader every time: only the first one is looked at. */
    void lookOnce(String name) {
        if (known.add(name)) look(name);
    }

    /** Drops the browser's complaint about an answer that the test expects to be a refusal. */
    void expectRefusal() {
        complaints.clear();
    }

    /** From now on answers of that status are expected: requests that the page makes by itself get them at any moment. */
    void expectRefusals(int status) {
        intended = "status of " + status;
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}

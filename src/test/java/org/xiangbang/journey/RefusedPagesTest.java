package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.shared.Official;

/** What stands on the page when an act is refused: where the focus goes, in both languages, small, large and zoomed. */
@AppTest
@InBrowser
@DisplayName("A refused act")
class RefusedPagesTest {
    private static final int UNAUTHORIZED = 401;
    private static final int BEYOND_FORMS = 3_000_000;
    private static final int BEYOND_FILES = 20 * 1024 * 1024 + 1;

    /** A field that is not shown: a browser needs half a minute to lay out so long a text. */
    private static final String ADD_TO_THE_FORM = """
            length => {
              const long = Object.assign(document.createElement('input'), { type: 'hidden', name: 'long' });
              long.value = 'x'.repeat(length);
              document.querySelector('form.step-form').append(long);
            }""";

    /** The sentences that a reader must find, Chinese and English. */
    private static final Map<String, List<String>> SENTENCES = Map.of(
            "empty", List.of("处需要更正", "correction before you can submit"),
            "outcome", List.of("不提供“reject”这一办理结果", "does not offer the outcome “reject”"),
            "suspended", List.of("已暂停办理，恢复之前不能继续本环节", "this step cannot be done until it is resumed"),
            "late", List.of("您填写的内容没有提交", "what you typed was not submitted"),
            "foreign", List.of("不在您的岗位和地区范围内", "outside your desks and your region"),
            "large", List.of("表单正文不能超过 2 MB", "a form body up to 2 MB"),
            "file", List.of("文件不能超过 20 MB", "A file may have up to 20 MB"),
            "wait", List.of("秒后再试", "try again in"),
            "method", List.of("不能直接打开", "cannot be opened directly"));

    @Autowired
    Colleagues colleagues;

    private Official clerk;

    @BeforeEach
    void somebodyAtADesk() {
        clerk = colleagues.colleague("季拒", Colleagues.DESK);
    }

    @AfterEach
    void nobodyStays() {
        colleagues.leaves(clerk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("is explained on its page, readable by everybody")
    void isExplained(String language, Browser browser) {
        var task = colleagues.waits("拒绝之页", clerk);
        try (var seen = colleagues.window(clerk, language, browser)) {
            seen.open("/tasks/" + task);
            decide(seen);
            refused(seen, language, "empty", "main .summary");
            assertThat(seen.page.locator("[name=finding]")).hasAttribute("aria-invalid", "true");
            seen.page.locator(".summary a").first().click();
            assertThat(seen.page.locator("[name=finding]")).isFocused();

            fill(seen, "与申报相符");
            seen.page.evaluate("document.querySelector('[name=outcome][value=approve]').value = 'reject'");
            seen.page.locator("input[name=outcome]").first().check();
            decide(seen);
            refused(seen, language, "outcome", "main .summary");
            assertThat(seen.page.locator("#f-outcome")).hasClass(java.util.regex.Pattern.compile("invalid"));
            assertThat(seen.page.locator("[name=finding]")).hasValue("与申报相符");

            colleagues.suspends(task);
            seen.page.locator("input[name=outcome][value=approve]").check();
            decide(seen);
            refused(seen, language, "suspended", "main .refusal");
            assertThat(seen.page.locator("[name=finding]")).hasValue("与申报相符");
            colleagues.resumes(task);

            var same = seen.page.context().newPage();
            same.navigate("/tasks/" + task);
            same.locator("[name=finding]").fill("与申报相符");
            same.locator("input[name=outcome][value=approve]").check();
            same.locator("form.step-form button[type=submit]").click();
            assertThat(same.locator("main .done-note")).isFocused();
            same.close();
            decide(seen);
            refused(seen, language, "late", "main .refusal");

            Assertions.assertThat(seen.open("/tasks/" + colleagues.elsewhere())).isEqualTo(404);
            refused(seen, language, "foreign", "main .refusal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("because of its size, or after too many attempts, says so")
    void isTooMuch(String language, Browser browser, @TempDir Path folder) throws IOException {
        var task = colleagues.waits("太大的表", clerk);
        try (var seen = colleagues.window(clerk, language, browser)) {
            seen.open("/tasks/" + task);
            fill(seen, "与申报相符");
            seen.page.locator("input[type=file]").first().setInputFiles(tooLarge(folder));
            assertThat(seen.page.locator(".upload-said").first()).containsText(sentence("file", language));
            looked(seen, language, "file");
            seen.page.evaluate(ADD_TO_THE_FORM, BEYOND_FORMS);
            decide(seen);
            assertThat(seen.page.locator("#notice .refusal")).containsText(sentence("large", language));
            assertThat(seen.page.locator("#notice .refusal")).isFocused();
            assertThat(seen.page.locator("[name=finding]")).hasValue("与申报相符");
            seen.page.evaluate("document.querySelector('[name=long]').remove()");
            looked(seen, language, "large");
            guess(seen);
            refused(seen, language, "wait", "main .refusal");
        }
    }

    /** Tries wrong passwords until the page asks to wait. */
    private static void guess(Seen seen) {
        var login = "guessed-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 12 && !seen.page.url().endsWith("/sign-in"); i++) {
            seen.page.navigate("/sign-in?out");
            seen.page.locator("[name=login]").fill(login);
            seen.page.locator("[name=password]").fill("wrong");
            seen.page.locator("main form .button").click();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("by another person's act, a session that is over or a wrong address says so, and what was typed stays")
    void isNotLost(String language, Browser browser) throws Exception {
        var task = colleagues.waits("被占用的案件", clerk);
        try (var seen = colleagues.window(clerk, language, browser)) {
            Assertions.assertThat(seen.open("/tasks/" + task + "/transfer")).isEqualTo(405);
            refused(seen, language, "method", "main .refusal");

            seen.open("/tasks/" + task);
            fill(seen, "与申报相符");
            seen.page.locator("input[name=outcome][value=approve]").check();
            try (var busy = colleagues.holds(task)) {
                seen.page.locator("form.step-form button[type=submit]").click();
                busy.endsTheWait();
                told(seen, language, "#notice .refusal", "busy", "另一位同事刚刚改动了同一件事", "A colleague has just changed");
            }

            seen.page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("XIANGBANG-SESSION"));
            seen.expectRefusals(UNAUTHORIZED);
            decide(seen);
            told(seen, language, "#session-ended", "session", "登录已失效", "You were signed out");
        }
    }

    /** A file of nothing but its length: the browser reads it where it is. */
    private static Path tooLarge(Path folder) throws IOException {
        var file = folder.resolve("太大.pdf");
        try (var opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.setLength(BEYOND_FILES);
        }
        return file;
    }

    private static void told(Seen seen, String language, String where, String what, String zh, String en) {
        assertThat(seen.page.locator(where)).containsText(language.equals("en") ? en : zh);
        assertThat(seen.page.locator(where)).isFocused();
        assertThat(seen.page.locator(where)).isInViewport();

        assertThat(seen.page.locator("[name=finding]")).hasValue("与申报相符");
        looked(seen, language, what);
    }

    private static void fill(Seen seen, String finding) {
        seen.page.locator("[name=finding]").fill(finding);
        seen.page.locator("#f-opinion").fill("意见");
    }

    private static void decide(Seen seen) {
        seen.page.locator("form.step-form button[type=submit]").click();
        seen.settle();
    }

    private static void refused(Seen seen, String language, String what, String where) {
        assertThat(seen.page.locator(where)).containsText(sentence(what, language));
        assertThat(seen.page.locator(where)).isFocused();
        assertThat(seen.page.locator(where)).isInViewport();
        looked(seen, language, what);
    }

    /** Barriers are the same in both languages: sought on the screen in one, on the telephone in the other. */
    private static void looked(Seen seen, String language, String what) {
        var name = "refused/" + what + "-" + language;
        seen.expectRefusal();
        if (language.equals("en")) seen.onTelephone(name);
        else seen.look(name);
        seen.fits(name, language.equals("en") ? 1366 : 390);
        seen.zoomed(name);
    }

    private static String sentence(String what, String language) {
        return SENTENCES.get(what).get(language.equals("en") ? 1 : 0);
    }
}

package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NumberCase;
import org.xiangbang.web.Show;

/** The script of the pages, which shows an amount with separators and in words while it is typed. */
@AppTest
@InBrowser
@DisplayName("An amount on a page")
class TypedAmountsTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String FIELD = "#f-amount";

    /** Puts each text in the field, as if it were pasted, and tells what then stands in the field and in words below. */
    private static final String PASTE = """
            texts => {
              const input = document.querySelector('#f-amount'), words = document.querySelector('#f-amount-words');
              return texts.map((text) => {
                input.value = text;
                input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
                return [input.value, words.textContent];
              });
            }""";

    @LocalServerPort
    int port;

    @Autowired
    Show show;

    @Autowired
    Accounts accounts;

    @Autowired
    Desks desks;

    @Test
    @DisplayName("is read by the script as the server reads it")
    void isReadAlike(Browser browser) {
        var cases = NumberCase.all();
        try (var seen = new Seen(browser, port, "zh-CN").as(reporter())) {
            seen.open("/needs/new");
            var shown = (List<?>) seen.page.evaluate(
                    PASTE, cases.stream().map(NumberCase::typed).toList());
            var all = new SoftAssertions();
            for (int i = 0; i < cases.size(); i++) {
                var number = cases.get(i);
                var stands = (String) ((List<?>) shown.get(i)).get(0);
                var words = (String) ((List<?>) shown.get(i)).get(1);
                if (number.isAmount()) {
                    all.assertThat(words).as(number.toString()).endsWith(show.capital(number.money()));
                    all.assertThat(Money.parse(stands)).as(number.toString()).isEqualTo(number.money());
                } else all.assertThat(words).as(number.toString()).isEmpty();
            }
            all.assertAll();
        }
    }

    @Test
    @DisplayName("keeps the separators where they belong while digits are typed and deleted")
    void isGroupedWhileTyped(Browser browser) {
        try (var seen = new Seen(browser, port, "zh-CN").as(reporter())) {
            seen.open("/needs/new");
            var field = seen.page.locator(FIELD);
            field.pressSequentially("6400005");
            assertThat(field).hasValue("6,400,005");
            field.press("Backspace");
            assertThat(field).hasValue("640,000");
            field.press("Home");
            field.pressSequentially("1");
            assertThat(field).hasValue("1,640,000");
            field.press("End");
            field.pressSequentially(".5");
            assertThat(field).hasValue("1,640,000.5");
            assertThat(words(seen)).hasText("164.00005 万元　壹佰陆拾肆万元伍角整");
        }
    }

    @Test
    @DisplayName("with a comma in place of the dot stays as it was typed, and is refused with a sentence")
    void aCommaForADot(Browser browser) {
        try (var seen = new Seen(browser, port, "zh-CN").as(reporter())) {
            seen.open("/needs/new");
            var field = seen.page.locator(FIELD);
            field.pressSequentially("64000,50");
            assertThat(field.inputValue()).isEqualTo("64,000,50");
            assertThat(words(seen)).isEmpty();

            seen.page.locator("form.step-form button[type=submit]").click();
            assertThat(seen.page.locator(FIELD + "-error")).containsText("逗号后面都是三位数字");
            assertThat(field).hasValue("64,000,50");
            seen.expectRefusal();
            seen.look("amounts/refused");
        }
    }

    /** Nobody else, because a page that is opened again shows the draft of its reader. */
    private String reporter() {
        var login = "amounts-" + System.nanoTime();
        accounts.open(login, "申报人", "Xiangbang-2026", null, null);
        desks.grant(Desk.parse(VILLAGE), login, null);
        return login;
    }

    private static Locator words(Seen seen) {
        return seen.page.locator(FIELD + "-words");
    }
}

package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.shared.Official;

/** The network breaks while a decision is on its way, before it has come or after it was done. */
@AppTest
@InBrowser
@DisplayName("A decision from which no answer came")
class LostAnswerTest {
    @Autowired
    Colleagues colleagues;

    private Official clerk;

    @BeforeEach
    void somebodyAtADesk() {
        clerk = colleagues.colleague("季断", Colleagues.DESK);
    }

    @AfterEach
    void nobodyStays() {
        colleagues.leaves(clerk);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, true", "zh-CN, false", "en, false"})
    @DisplayName("is told to be unknown, and asked again it is done once or told to be done")
    void isAskedAgain(String language, boolean done, Browser browser) {
        var task = colleagues.waits("断网的案件", clerk);
        var address = "**/tasks/" + task + "*";
        try (var seen = colleagues.window(clerk, language, browser)) {
            seen.open("/tasks/" + task);
            seen.page.locator("[name=finding]").fill("与申报相符");
            seen.page.locator("input[name=outcome][value=approve]").check();
            seen.page.route(address, route -> lose(route, done));
            seen.page.locator("form.step-form button[type=submit]").click();
            var told = seen.page.locator("#outcome-unknown");
            assertThat(told).containsText(language.equals("en") ? "may be saved or not" : "可能已经保存，也可能没有");
            assertThat(told).isFocused();
            assertThat(seen.page.locator("[name=finding]")).hasValue("与申报相符");
            seen.expectRefusal();
            var name = "lost/answer-" + language;
            seen.look(name);
            seen.fits(name, 390);

            seen.page.unroute(address);
            told.locator("button").click();

            var answer = seen.page.locator("main");
            if (done) assertThat(answer).containsText("这件事已经办过");
            else assertThat(answer.locator(".done-note")).isVisible();
        }
    }

    private static void lose(Route route, boolean done) {
        if (done) route.fetch();
        route.abort();
    }
}

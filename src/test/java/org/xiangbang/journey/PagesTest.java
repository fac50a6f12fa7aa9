package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

/** Every page on an office screen and on a telephone, in both languages: accessible, within the screen, within the content policy. */
@AppTest
@ExtendWith(Chromium.class)
class PagesTest {
    private static final Map<String, List<String>> PAGES = Map.of(
            "",
            List.of("/sign-in", "/sign-in?refused", "/sign-up"),
            "township.handler@513228100",
            List.of(
                    "/",
                    "/tasks",
                    "/tasks?view=mine",
                    "/tasks?view=done",
                    "/tasks?view=started",
                    "/tasks?q=x&due=soon",
                    "/password",
                    "/needs",
                    "/needs/new",
                    "/organizations",
                    "/projects"),
            "applicant",
            List.of("/", "/organizations/new"),
            "admin",
            List.of("/", "/admin/accounts", "/admin/desks", "/admin/regions", "/demonstration/clock"));

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"zh-CN,1366,768", "zh-CN,390,844", "en,1366,768", "en,390,844"})
    @DisplayName("can be read by everybody")
    void everyPage(String language, int width, int height, Browser browser) {
        var faults = new ArrayList<String>();
        PAGES.forEach((login, paths) -> {
            try (var seen = new Seen(browser, port, language, width, height)) {
                if (!login.isEmpty()) seen.signIn(login);
                for (var path : paths) {
                    try {
                        assertThat(seen.open(path)).as(path).isEqualTo(200);
                        seen.look(name(login, path, language, width));
                    } catch (AssertionError fault) {
                        faults.add(path + " " + fault.getMessage());
                        seen.expectRefusal();
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static String name(String login, String path, String language, int width) {
        return "%s-%d/%s%s"
                .formatted(language, width, login.replaceAll("[.@].*", ""), path.replaceAll("[^a-z0-9]+", "-"));
    }
}

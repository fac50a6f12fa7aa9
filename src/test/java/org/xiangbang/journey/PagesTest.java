package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

/** Every page on an office screen and on a telephone, in both languages: accessible, within the screen, within the content policy. */
@AppTest
@ExtendWith(Chromium.class)
class PagesTest {
    private static final int OK = 200;
    private static final Map<String, Map<String, Integer>> PAGES = Map.of(
            "",
            shown("/sign-in", "/sign-in?refused", "/sign-in?out", "/sign-up"),
            "village.handler@513228100201",
            shown("/", "/needs", "/needs/new", "/needs/rounds", "/organizations", "/projects", "/notices", "/password"),
            "township.handler@513228100",
            shown(
                    "/tasks",
                    "/tasks?view=mine",
                    "/tasks?view=done",
                    "/tasks?view=started",
                    "/tasks?q=x&due=soon",
                    "/me/notices",
                    "/me/notices/choices"),
            "organization.handler@S-000001",
            shown("/projects/new", "/organizations/S-000001", "/cases/S-000001"),
            "applicant",
            shown("/organizations/new"),
            "admin",
            shown(
                    "/admin/accounts",
                    "/admin/desks?region=513228",
                    "/admin/regions",
                    "/admin/notices",
                    "/admin/calendar",
                    "/admin/calendar/entry",
                    "/admin/calendar/year?year=2026",
                    "/demonstration/clock"),
            "agriculture.chief@513228",
            shown("/reports/time", "/reports/time?from=2020-01&to=2020-02"),
            "audit.inspector@513228",
            Map.of("/cases/P-513228-1999-0001", 404, "/tasks/none", 404, "/admin/accounts", 404));

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("can be read by everybody")
    void everyPage(String language, Browser browser) {
        var faults = new ArrayList<String>();
        PAGES.forEach((login, pages) -> {
            try (var seen = new Seen(browser, port, language)) {
                if (!login.isEmpty()) seen.signIn(login);
                pages.forEach((path, status) -> {
                    try {
                        assertThat(seen.open(path)).as(path).isEqualTo(status);
                        if (status != OK) seen.expectRefusal();
                        seen.look(name(login, path, language));
                        seen.onTelephone(name(login, path, language));
                    } catch (AssertionError fault) {
                        faults.add(path + " " + fault.getMessage());
                        seen.expectRefusal();
                    }
                });
            }
        });
        assertThat(faults).isEmpty();
    }

    private static Map<String, Integer> shown(String... paths) {
        var pages = new LinkedHashMap<String, Integer>();
        for (var path : paths) pages.put(path, OK);
        return pages;
    }

    private static String name(String login, String path, String language) {
        return "%s/%s%s".formatted(language, login.replaceAll("[.@].*", ""), path.replaceAll("[^a-z0-9]+", "-"));
    }
}

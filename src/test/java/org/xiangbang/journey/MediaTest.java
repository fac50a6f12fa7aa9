package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

/** The pages that are read most, on paper, in large type, at 200 % and as a reader's own settings ask for them. */
@AppTest
@InBrowser
class MediaTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    OtherScenes others;

    @Autowired
    PageCases cases;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("can be read by everybody")
    void everyWay(String language, Browsers browsers) {
        var reader = scenes.reader(PageCases.VILLAGE, PageCases.CHIEF);
        var decision = cases.heard();
        var certificate = "/handovers/" + others.certificate(reader, true);
        var pages = Map.of(
                "workbench", "/",
                "list", "/tasks?view=todo",
                "task", "/tasks/" + cases.task(decision),
                "beside", "/tasks/" + cases.task(decision) + "?view=todo",
                "case", "/cases/" + decision);
        var ways = new HashMap<String, Consumer<Seen>>();
        pages.forEach((name, path) -> ways.put(name, seen -> screen(name, path, seen, language)));
        ways.put("paper of the case", seen -> paper("case", "/cases/" + decision, seen, language));
        ways.put("paper of the certificate", seen -> paper("certificate", certificate, seen, language));
        var faults = new Faults();
        browsers.each(List.copyOf(ways.entrySet()), (way, browser) -> {
            try (var seen = new Seen(browser, port, language).as(reader.login())) {
                faults.in(way.getKey(), seen, () -> way.getValue().accept(seen));
            }
        });
        faults.none();
    }

    private void screen(String name, String path, Seen seen, String language) {
        var picture = "media/%s/%s".formatted(language, name);
        seen.open(path);
        seen.page.setViewportSize(683, 384);
        seen.lookAtEverything(picture + "-200");
        seen.page.locator(".switches a").first().click();
        assertThat(seen.page.locator("html.large-type")).isAttached();
        seen.lookAtEverything(picture + "-large-200");
        seen.page.setViewportSize(1366, 768);
        seen.lookAtEverything(picture + "-large");
        seen.onTelephone(picture + "-large");
        seen.page.locator(".switches a").first().click();
        assertThat(seen.page.locator("html:not(.large-type)")).isAttached();
        seen.page.emulateMedia(
                new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE).setForcedColors(ForcedColors.ACTIVE));
        seen.lookAtEverything(picture + "-forced-colors");
        seen.page.emulateMedia(new EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.NO_PREFERENCE)
                .setForcedColors(ForcedColors.NONE));
    }

    /** As wide as A4 between its margins, at 96 pixels an inch. */
    private void paper(String name, String path, Seen seen, String language) {
        seen.open(path);
        seen.page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        seen.page.setViewportSize(672, 986);
        assertThat(seen.page.locator(".top, .side, main .actions").first()).isHidden();
        seen.lookAtEverything("media/%s/%s-printed".formatted(language, name));
        seen.page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        seen.page.setViewportSize(1366, 768);
    }
}

package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Official;

/** The workbench, lists, steps and cases with content that cannot be broken: nothing of it may make a page wider than the screen. */
@AppTest
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongWordsTest {
    private static final int OK = 200;

    @LocalServerPort
    int port;

    @Autowired
    Distribution distribution;

    @Autowired
    LongWords words;

    private Official reader;
    private List<String> pages;

    @BeforeAll
    void everything() {
        reader = words.reader();
        var open = words.started(reader);
        var done = words.reported(reader);
        words.sentAndBegun(open, reader);
        words.crowd();
        distribution.all();
        pages = List.of(
                "/",
                "/tasks?view=todo",
                "/tasks?view=todo&process=probe-review&q=" + LongWords.WORD,
                "/tasks?view=todo&q=" + open,
                "/tasks?view=done",
                "/tasks?view=started",
                "/tasks/" + words.task(open),
                "/tasks/" + words.task(open) + "?view=todo&q=" + LongWords.NUMBER,
                "/cases/" + open,
                "/cases/" + done,
                "/cases/" + done + "/follow",
                "/copies",
                "/me/notices",
                "/drafts",
                "/deputies",
                "/needs?q=" + words.need(),
                "/projects?q=" + words.project(),
                "/organizations?q=" + words.organization(),
                "/reports/time");
    }

    @AfterAll
    void nobodyWaits() {
        words.leave();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("stay within the screen, whatever stands in them")
    void anyContent(String language, Browsers browsers) {
        var faults = new Faults();
        browsers.each(pages, (path, browser) -> {
            try (var seen = new Seen(browser, port, language).as(reader.login())) {
                faults.in(path, seen, () -> {
                    assertThat(seen.open(path)).isEqualTo(OK);
                    seen.onEveryScreen("words/%s%s"
                            .formatted(language, path.replaceAll("\\W+", "-").replaceAll("-[A-Z0-9].*", "")));
                });
            }
        });
        faults.none();
    }
}

package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;

@AppTest
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The decision of a step")
class DecisionInViewTest {
    /** Width and height of an office screen, a large one and a telephone. */
    private static final Map<Integer, Integer> WINDOWS = Map.of(1366, 768, 1920, 1080, 390, 844);

    private static final String OUT_OF_VIEW = """
            () => [...document.querySelectorAll('.decision-bar .outcome, .decision-bar [type=submit]')].filter((part) => {
              const box = part.getBoundingClientRect();
              return !(box.width > 0 && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth);
            }).map((part) => part.textContent.trim())""";

    private static final String SCROLL_INSIDE = """
            () => [...document.querySelectorAll('main *')].filter((part) => !part.matches('textarea, select, .list-pane, .diagram')
                && /auto|scroll/.test(getComputedStyle(part).overflowY) && part.scrollHeight > part.clientHeight + 1)
              .map((part) => part.className)""";

    /** The part of the window that the bar covers. */
    private static final String COVERED =
            "() => document.querySelector('.decision-bar').getBoundingClientRect().height / innerHeight";

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver cases;

    private String project;

    @BeforeAll
    void aProject() {
        project = matchmaking.proposed("S-000001", ProposalForms.herbs());
    }

    @Test
    @DisplayName(
            "stays in view at the top and the end of the page, in every window, beside a list too, and nothing scrolls inside")
    void staysInView(Browser browser) {
        for (var step : List.of("decide", "finalCheck")) {
            walk.upTo(project, step);
            var open = cases.open(project, step);
            for (var language : List.of("zh-CN", "en"))
                try (var seen = new Seen(browser, port, language).as(open.desk().id())) {
                    for (var list : List.of("", "?view=todo"))
                        WINDOWS.forEach((width, height) -> {
                            seen.page.setViewportSize(width, height);
                            seen.open("/tasks/" + open.taskId() + list);
                            inView(seen, step + list + " " + width);
                            seen.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
                            inView(seen, step + list + " " + width + " at its end");
                        });
                }
        }
    }

    private static void inView(Seen seen, String where) {
        Assertions.assertThat((List<?>) seen.page.evaluate(OUT_OF_VIEW))
                .as(where)
                .isEmpty();
        Assertions.assertThat((List<?>) seen.page.evaluate(SCROLL_INSIDE))
                .as(where)
                .isEmpty();
        Assertions.assertThat(((Number) seen.page.evaluate(COVERED)).doubleValue())
                .as(where)
                .isBetween(0.02, 0.35);
    }

    @Test
    @DisplayName("asks for what the chosen outcome needs and for nothing else; an error leads to a field that is there")
    void asksForWhatTheOutcomeNeeds(Browser browser) {
        var other = matchmaking.proposed("S-000001", ProposalForms.herbs());
        walk.upTo(other, "decide");
        var open = cases.open(other, "decide");
        try (var seen = new Seen(browser, port, "zh-CN").as(open.desk().id())) {
            seen.open("/tasks/" + open.taskId());
            assertThat(seen.page.locator("#f-approvedAmount")).isVisible();
            assertThat(seen.page.locator("#f-defects")).isHidden();
            assertThat(seen.page.locator("#f-remedy")).isHidden();

            seen.page.locator("[name=outcome][value=return]").check();
            assertThat(seen.page.locator("#f-defects")).isVisible();
            assertThat(seen.page.locator("#f-remedy")).isHidden();
            seen.page.locator("form.step-form button[type=submit]").click();
            assertThat(seen.page.locator("main .summary")).isVisible();
            seen.expectRefusal();
            seen.page.locator("main .summary a[href='#f-defects']").click();
            assertThat(seen.page.locator("#f-defects")).isInViewport();

            seen.page.locator("[name=outcome][value=reject]").check();
            assertThat(seen.page.locator("#f-remedy")).isVisible();
        }
    }
}

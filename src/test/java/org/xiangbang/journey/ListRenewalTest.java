package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.access.Accounts;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.shared.Region;

/** Two people at one list: what one has done vanishes from the other's page by itself, and the focus stays where it was. */
@AppTest
@InBrowser
class ListRenewalTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final int TEN_SECONDS = 10;

    @LocalServerPort
    int port;

    @Autowired
    ProbeCases probe;

    @Autowired
    Accounts accounts;

    @Autowired
    OpenSteps open;

    @Autowired
    HumanStep steps;

    @Autowired
    JdbcClient db;

    @Autowired
    OfficialClock clock;

    @Test
    @DisplayName("A list renews itself within ten seconds, keeps the focus, and goes by keyboard from step to step")
    void renews(Browser browser) {
        var word = "W" + System.nanoTime();
        start(word);
        start(word);
        try (var seen = new Seen(browser, port, "zh-CN").as(VILLAGE)) {
            seen.open("/tasks?view=todo&q=" + word);
            var rows = seen.page.locator("#rows .task-row");
            PlaywrightAssertions.assertThat(rows).hasCount(2);
            seen.look("lists/todo");
            var first = rows.first().getAttribute("data-task");
            var second = rows.last().getAttribute("data-task");
            seen.page.keyboard().press("j");
            seen.page.keyboard().press("j");
            assertThat(focused(seen)).isEqualTo(second);

            seen.page.waitForResponse(answer -> answer.url().contains("/tasks/rows"), () -> seen.later(TEN_SECONDS));
            var third = start(word);
            steps.complete(
                    first,
                    StepForm.approve(Map.of("amount", "1.00")),
                    accounts.official(VILLAGE).orElseThrow());

            seen.later(TEN_SECONDS);
            PlaywrightAssertions.assertThat(row(seen, first)).hasCount(0);
            PlaywrightAssertions.assertThat(row(seen, third)).hasCount(1);
            assertThat(focused(seen)).isEqualTo(second);
            assertThat(seen.page.locator("#said").textContent()).contains("清单新到 1 件", "1 件已不在清单中");
            seen.look("lists/renewed");

            seen.page.keyboard().press("Enter");
            seen.page.waitForURL("**/tasks/" + second + "?view=todo&q=" + word);
            seen.settle();
            seen.look("lists/beside");
            seen.onTelephone("lists/beside");
            var ahead = rows.first().getAttribute("data-task").equals(second);
            seen.page.keyboard().press(ahead ? "n" : "p");
            seen.page.waitForURL("**/tasks/" + third + "?view=todo&q=" + word);
            seen.page.keyboard().press(ahead ? "p" : "n");
            seen.page.waitForURL("**/tasks/" + second + "?view=todo&q=" + word);
            seen.page.keyboard().press("u");
            seen.page.waitForURL("**/tasks?view=todo&q=" + word);
            seen.settle();
            seen.page.keyboard().press("?");
            seen.page.waitForURL("**/help/keys");
            seen.look("lists/keys");
        }
    }

    @Test
    @DisplayName("A list in its four groups can be read by everybody, on an office screen and on a telephone")
    void canBeRead(Browser browser) {
        var word = "V" + System.nanoTime();
        for (var days : new int[] {-30, -3, 1, 20}) {
            db.sql("""
                    update tasklist.inbox
                       set due_at = :due, severity = :severity, turns_at = 'infinity',
                           amount_fen = 64000000, organization_name = '中国交通运输协会'
                     where task_id = :task::uuid
                    """)
                    .param("due", clock.instant().plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC))
                    .param("severity", days < -14 ? 0 : days < 0 ? 1 : days < 5 ? 2 : 3)
                    .param("task", start(word))
                    .update();
        }
        for (var language : new String[] {"zh-CN", "en"})
            try (var seen = new Seen(browser, port, language).as(VILLAGE)) {
                seen.open("/tasks?view=todo&q=" + word);
                PlaywrightAssertions.assertThat(seen.page.locator(".task-group"))
                        .hasCount(4);
                seen.look("lists/groups-" + language);
                seen.onTelephone("lists/groups-" + language);
                seen.open("/tasks?view=todo&process=probe-review&due=overdue&amountFrom=10000&sort=-amount,received&q="
                        + word);
                PlaywrightAssertions.assertThat(seen.page.locator(".task-row")).hasCount(2);
                seen.page.locator(".saved-edit summary").click();
                seen.look("lists/filters-" + language);
                seen.onTelephone("lists/filters-" + language);
                seen.page.locator(".task-row .task-what").first().click();
                seen.settle();
                seen.page.setViewportSize(1920, 1000);
                seen.look("lists/wide-" + language);
            }
    }

    private static Locator row(Seen seen, String task) {
        return seen.page.locator("#rows [data-task=\"" + task + "\"]");
    }

    private static Object focused(Seen seen) {
        return seen.page.evaluate("document.activeElement.closest('[data-task]')?.dataset.task");
    }

    private String start(String word) {
        var caseNo = probe.start(
                word, new Region("513228100210"), accounts.official(VILLAGE).orElseThrow());
        return open.of(caseNo).stream().findFirst().orElseThrow().taskId();
    }
}

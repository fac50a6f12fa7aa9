package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;

@AppTest
@InBrowser
@DisplayName("藏白菊 in 黑水县芦花镇谷汝村, 640 000 yuan, 198 households")
@Tag("life")
class BrowserJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    /** Days pass on the way; by its end the annual check of the year after would have been passed. */
    @BeforeEach
    void organizationsStayInTheDirectory() {
        db.sql("update organizations.organization set valid_until = valid_until + interval '1 year'")
                .update();
    }

    @Test
    @DisplayName("goes from the reported need to the closed project, every step at its own desk")
    void fromTheReportedNeedToTheClosedProject(Browser browser) {
        try (var journey = new Journey(browser, port)) {
            var need = journey.report(Herbs.NEED);
            journey.walk(need, Herbs.SURVEY);
            var project = journey.propose(need, Herbs.PROPOSAL);
            journey.walk(project, Herbs.PROJECT);

            var page = journey.caseSeenByTheInspector(project);
            assertThat(page.status()).isEqualTo("已结项");
            assertThat(page.times()).isSorted();
            assertThat(page.steps()).containsSubsequence(Herbs.steps(Herbs.PROJECT));
            for (var diagram : page.diagrams())
                assertThat(diagram.locator("svg .taken").count())
                        .as(diagram.innerText())
                        .isPositive();
            page.seen().look("journey/closed");
        }
    }
}

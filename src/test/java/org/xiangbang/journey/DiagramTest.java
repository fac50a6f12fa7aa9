package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;

@AppTest
@InBrowser
@DisplayName("The picture of a case's model")
class DiagramTest {
    /** Collects every part of a picture that is put into the page, also those that are taken out again. */
    private static final String COLLECT = """
            () => {
              window.parts = new Set();
              const collect = (node) => [node, ...node.querySelectorAll('*')].filter((part) => part instanceof SVGElement);
              new MutationObserver((changes) => {
                for (const change of changes)
                  for (const node of change.addedNodes)
                    if (node instanceof Element) collect(node).forEach((part) => window.parts.add(part));
              }).observe(document, { childList: true, subtree: true });
            }""";

    private static final String LEFT = "[...window.parts].filter((part) => !part.isConnected).length";

    /** How many badges of the open pictures cover another one. */
    private static final String COVERED = """
            () => {
              const boxes = [...document.querySelectorAll('.overlay-badge')].map((badge) => badge.getBoundingClientRect());
              const meet = (a, b) => a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;
              return boxes.filter((box, i) => boxes.some((other, j) => j > i && meet(box, other))).length;
            }""";

    /** Every element was entered five times and sent back from, and every connection taken three times: the worst that can be. */
    private static final String CROWDED = """
            () => document.querySelectorAll('.diagram').forEach((place) => {
              const trace = JSON.parse(place.dataset.trace);
              trace.elements.forEach((part) => { part.times = 5; part.signs = { returned: 2, 'taken-back': 1 }; });
              trace.flows.forEach((flow) => { flow.times = 3; });
              place.dataset.trace = JSON.stringify(trace);
            })""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("has badges that do not cover each other, however much was returned")
    void badgesStandBeside(Browser browser) {
        var caseNo = db.sql("select min(case_no) from cases.case_file where kind = 'NEED' and status = 'published'")
                .query(String.class)
                .single();
        try (var seen = new Seen(browser, port, "zh-CN").as(Herbs.INSPECTOR)) {
            seen.open("/cases/" + caseNo + "/diagram");
            var model = seen.page.locator("details.model").first();
            seen.page.evaluate(CROWDED);
            model.evaluate("model => { model.open = true; model.scrollIntoView(); }");
            model.locator(".overlay-badge").first().waitFor();
            model.locator(".was-done").first().waitFor();

            assertThat(model.locator(".overlay-badge").count()).isGreaterThan(10);
            assertThat(seen.page.evaluate(COVERED)).isEqualTo(0);
        }
    }

    @Test
    @DisplayName("is drawn once, with the way that the case took and what a reader points at")
    void isDrawnOnce(Browser browser) {
        var caseNo = db.sql("select min(case_no) from cases.case_file where kind = 'NEED' and status = 'published'")
                .query(String.class)
                .single();
        try (var seen = new Seen(browser, port, "zh-CN").as(Herbs.INSPECTOR)) {
            seen.page.addInitScript("(" + COLLECT + ")()");
            seen.open("/cases/" + caseNo + "/diagram");
            var model = seen.page.locator("details.model").first();
            model.evaluate("model => { model.open = true; model.scrollIntoView(); }");
            model.locator(".taken").first().waitFor();

            assertThat(model.locator(".taken").count()).isPositive();
            assertThat(model.locator(".was-done").count()).isPositive();
            model.locator("g.was-done").first().dispatchEvent("click");
            model.locator(".shown").first().waitFor();
            assertThat(seen.page.evaluate("window.parts.size")).isNotEqualTo(0);
            assertThat(seen.page.evaluate(LEFT))
                    .as("parts that were drawn and drawn anew")
                    .isEqualTo(0);
        }
    }
}

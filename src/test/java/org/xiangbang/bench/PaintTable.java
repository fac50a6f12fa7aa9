package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xiangbang.Visitor;
import org.xiangbang.journey.Chromium;

/**
 * {@code mvn -Pbench test -Dtest=PaintTable}: the first paint of pages of the living demonstration beside that of an empty page in the
 * frame, in turns, with what the browser keeps and on a program that has answered both before, when the whole page had come, and the
 * bytes that a browser fetches that has kept nothing. Prints medians of milliseconds.
 */
@DisplayName("Pages of the living demonstration")
@Tag("bench")
@ExtendWith(Chromium.class)
class PaintTable {
    private static final int WARM = 3;

    /** So often both pages are asked for before the browser opens them: the program has been used for a while, as in an office. */
    private static final int ASKED_BEFORE = 100;

    private static final int REPETITIONS = 20;
    private static final double MOST_RATIO = 1.5;
    private static final int MOST_BYTES = 120_000;
    private static final int MOST_BYTES_WITH_DIAGRAM = 350_000;
    private static final String EMPTY = "/bench/empty";

    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    private static final String READ = "() => performance.getEntriesByType('navigation')[0].responseEnd";
    private static final String FETCHED = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, entry) => sum + entry.transferSize, 0)""";

    /** A login with what it opens; the letter in braces stands for a case. */
    private static final List<List<String>> ASKED = List.of(
            List.of("agriculture.handler@513228", "/", "/tasks", "/tasks/{task}", "/needs", "/me/notices"),
            List.of("agriculture.chief@513228", "/", "/county", "/department", "/department/steps", "/reports/time"),
            List.of("audit.inspector@513228", "/", "/exceptions", "/projects", "/organizations", "/search?q=演示"),
            List.of("audit.inspector@513228", "/projects/{project}", "/cases/{project}", "/cases/{project}/papers"),
            List.of("audit.inspector@513228", "/cases/{project}/history", "/cases/{project}/money", "/models"),
            List.of("audit.inspector@513228", "/cases/{project}/diagram"),
            List.of("village.handler@513228100210", "/", "/needs/new"),
            List.of("organization.handler@S-000001", "/", "/projects/new"),
            List.of("applicant", "/", "/organizations/new"),
            List.of("admin", "/", "/admin/desks?place=513228", "/admin/regions", "/admin/system", "/admin/accounts"));

    @Test
    @DisplayName("are seen within 1.5 times the time of an empty page, and fetch at most 120 kB, 350 kB with a diagram")
    void measure(Browser browser) throws Exception {
        try (var app = new BenchApplication(true)) {
            told(app);
            var judged = new SoftAssertions();
            for (var asked : ASKED) measure(app, browser, asked, judged);
            judged.assertAll();
        }
    }

    private static void told(BenchApplication app) throws InterruptedException {
        var admin = new Visitor(app.port(), "admin");
        var began = System.nanoTime();
        while (!admin.get("/api/v1/demo").body().contains("\"over\":true")) Thread.sleep(1000);
        System.out.printf("The demonstration was told in %d s.%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    private static void measure(BenchApplication app, Browser browser, List<String> asked, SoftAssertions judged) {
        var login = asked.get(0);
        var host = "http://127.0.0.1:" + app.port();
        try (var office = browser.newContext()) {
            var page = office.newPage();
            page.navigate(host + "/sign-in");
            page.fill("[name=login]", login);
            page.fill("[name=password]", "Xiangbang-2026");
            page.press("[name=password]", "Enter");
            page.waitForURL(host + "/");
            var reader = new Visitor(app.port(), login).signIn();
            for (var path : asked.subList(1, asked.size())) {
                var address = path(app, login, path);
                for (int i = 0; i < ASKED_BEFORE; i++) List.of(address, EMPTY).forEach(reader::page);
                var bytes = cold(browser, office.storageState(), host + address);
                var paints = paints(page, host, address);
                var ratio = paints[0] / paints[1];
                System.out.printf(
                        "%-30s %-40s %,9d bytes %7.1f ms, empty %7.1f, ratio %.2f, whole %7.1f%n",
                        login, path, bytes, paints[0], paints[1], ratio, paints[2]);
                judged.assertThat(ratio).as(path).isLessThanOrEqualTo(MOST_RATIO);
                judged.assertThat(bytes)
                        .as(path)
                        .isLessThanOrEqualTo(path.endsWith("/diagram") ? MOST_BYTES_WITH_DIAGRAM : MOST_BYTES);
            }
        }
    }

    private static int cold(Browser browser, String signedIn, String address) {
        var nothingKept = new Browser.NewContextOptions().setStorageState(signedIn);
        try (var fresh = browser.newContext(nothingKept)) {
            var page = fresh.newPage();
            page.navigate(address);
            page.waitForTimeout(1000);
            return ((Number) page.evaluate(FETCHED)).intValue();
        }
    }

    /** The medians of the page and of the empty one, and of when the page had come as a whole: its frame is sent before the rest. */
    private static double[] paints(Page page, String host, String path) {
        var millis = new double[3][REPETITIONS];
        for (int i = -WARM; i < REPETITIONS; i++)
            for (int which = 0; which < 2; which++) {
                page.navigate(host + (which == 0 ? path : EMPTY));
                var painted = ((Number) page.waitForFunction(PAINTED).jsonValue()).doubleValue();
                if (i < 0) continue;
                millis[which][i] = painted;
                if (which == 0) millis[2][i] = ((Number) page.evaluate(READ)).doubleValue();
            }
        return Arrays.stream(millis).mapToDouble(PaintTable::median).toArray();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static String path(BenchApplication app, String login, String path) {
        var reader = new Visitor(app.port(), login);
        return path.replace("{task}", path.contains("{task}") ? first(reader, "/api/v1/tasks", "id") : "")
                .replace(
                        "{project}",
                        path.contains("{project}") ? first(reader, "/api/v1/projects?status=closed", "caseNo") : "");
    }

    private static String first(Visitor reader, String address, String field) {
        var found = Pattern.compile("\"%s\":\"([^\"]+)\"".formatted(field))
                .matcher(reader.get(address).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

package org.xiangbang.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.DescribedAnswers;

/**
 * Sends what makes no sense to every route of the table, as people with and without rights there. {@code -Dtest.nonsense=100000} for
 * the proof in its whole size, which also compares the heap.
 */
@AppTest
@DisplayName("Nonsense that is sent to every route")
class NonsenseTest {
    private static final int REQUESTS = Integer.getInteger("test.nonsense", 2_500);
    private static final int MEASURED_FROM = 50_000;
    private static final double GROWTH = 1.10;
    private static final String UNKNOWN = ", which is none of [";
    private static final int MOST_OF_A_PATH = 2_000;
    private static final Pattern LEAK = Pattern.compile(
            "org\\.xiangbang\\.|\\bat (java|org|com)\\.|[A-Za-z]+Exception|SQLSTATE|PSQL|org\\.springframework|ENGINE-\\d");

    /** Somebody whom the table lets do nothing but what everybody may, and somebody of each kind that may more. */
    private static final List<String> CALLERS = List.of(
            "without-desk/-",
            "agriculture.handler/none",
            "village.handler/own",
            "agriculture.chief/own",
            "administrator/-");

    /** Pages would be asked for by nobody any more. */
    private static final List<String> ENDS_SESSIONS =
            List.of("DELETE /api/v1/me/sessions", "DELETE /api/v1/me/sessions/{id}", "POST /me/sessions/end-others");

    @LocalServerPort
    private int port;

    @Autowired
    private RouteCallers everybody;

    @Autowired
    private RouteThings things;

    @Autowired
    private RouteRows rows;

    @Autowired
    private DescribedAnswers described;

    @Autowired
    private JdbcClient db;

    @AfterEach
    void clear() {
        rows.clear();
    }

    @Test
    @DisplayName(
            "is refused without a defect, says nothing of the inside, and leaves the trace as it was where it is refused")
    void refused() {
        var seed = Long.getLong("test.seed", System.nanoTime());
        var random = new Random(seed);
        var nonsense = new Nonsense(random);
        var callers = everybody.made(port, false).stream()
                .filter(caller -> CALLERS.contains(caller.toString()))
                .toList();
        things.of(callers);
        var routes = RoutePolicy.read().rows().stream()
                .filter(row -> !RoutePolicyTest.NOT_SENT.containsKey(row.name()))
                .filter(row -> !ENDS_SESSIONS.contains(row.name()))
                .toList();
        var statuses = new TreeMap<Integer, Integer>();
        var wrong = new ArrayList<String>();
        var half = 0L;
        for (int i = 0; i < REQUESTS; i++) {
            if (i == REQUESTS / 2) half = heap();
            var row = nonsense.of(routes);
            var caller = nonsense.of(callers);
            var before = acts();
            var answer = send(row, caller, nonsense, random);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500 || LEAK.matcher(answer.body()).find())
                wrong.add(caller + " " + row.name() + " " + answer.uri() + ": " + answer.statusCode() + " "
                        + answer.body());
            if (answer.statusCode() >= 400 && acts() != before) wrong.add(row.name() + " is refused and leaves an act");
        }
        var end = heap();
        System.out.printf(
                "%d requests to %d routes: %s; heap %d MB at the half, %d MB at the end; seed %d%n",
                REQUESTS, routes.size(), statuses, half >> 20, end >> 20, seed);
        assertThat(wrong).isEmpty();
        assertThat(described.take())
                .as("what is answered as the description says, but for names that it does not know")
                .allMatch(fault -> fault.contains(UNKNOWN));
        if (REQUESTS >= MEASURED_FROM) assertThat((double) end).isLessThan(half * GROWTH);
    }

    private HttpResponse<String> send(RoutePolicy.Row row, RouteCaller caller, Nonsense nonsense, Random random) {
        var path = row.route();
        for (var variable : row.with().keySet()) {
            var value = random.nextBoolean() ? row.with().get(variable) : nonsense.text();
            path = path.replaceAll("\\{" + variable + "(:[^}]+)?}", encoded(value));
        }
        path = path.replaceAll("\\{[^}]+}", "x");
        if (random.nextInt(3) == 0) path += nonsense.query();
        var method = random.nextInt(20) == 0 ? nonsense.of(List.of("GET", "POST", "PUT", "DELETE")) : row.method();
        if (row.route().startsWith("/api/") || random.nextInt(4) == 0)
            return caller.nonsense(method, path, nonsense.body(), nonsense.type());
        return caller.nonsense(method, path, nonsense.query().substring(1), "application/x-www-form-urlencoded");
    }

    /** Encoded as an address has to be; what cannot be encoded is left as a question mark. */
    private static String encoded(String text) {
        var most = text.length() > MOST_OF_A_PATH ? text.substring(0, MOST_OF_A_PATH) : text;
        return URLEncoder.encode(most, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private long acts() {
        return db.sql("select count(*) from evidence.act").query(Long.class).single();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

package org.xiangbang.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.AppTest;

/**
 * Asks for every route as every role from every place. With {@code -Dtest.routes=whole} each role asks from each place; without
 * it each role asks from its own place, and each place is tried with one role of each level.
 */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The table of who may use which route")
class RoutePolicyTest {
    private static final boolean WHOLE = "whole".equals(System.getProperty("test.routes"));

    /** What nobody is let do here, with the reason; that the others are refused is tried all the same. */
    static final Map<String, String> NOT_SENT = Map.of(
            "POST /demonstration/reset", "takes everything away that other tests made",
            "PUT /api/v1/demo/reset", "takes everything away that other tests made",
            "POST /admin/desks/import/passwords", "is there after an import in the same session only",
            "POST /sign-in/delayed", "is there while a sign-in has to wait only");

    @LocalServerPort
    private int port;

    @Autowired
    private RouteCallers everybody;

    @Autowired
    private RouteThings things;

    @Autowired
    private RouteRows rows;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private JdbcClient db;

    private final RoutePolicy policy = RoutePolicy.read();
    private List<RouteCaller> callers;

    @BeforeAll
    void call() {
        callers = everybody.made(port, WHOLE);
        things.of(callers);
    }

    @AfterAll
    void clear() {
        rows.clear();
    }

    @Test
    @DisplayName("has a row for every route of the program, and none for another")
    void everyRoute() {
        var known = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.xiangbang"))
                for (var method : route.getMethodsCondition().getMethods())
                    for (var pattern : route.getPatternValues()) known.add(method + " " + pattern);
        });
        var told = new TreeSet<String>();
        policy.rows().forEach(row -> told.add(row.name()));

        assertThat(told).isEqualTo(known);
    }

    @Test
    @DisplayName("says what every role at every place is answered")
    void everyAnswer() {
        var differences = new ArrayList<String>();
        var asked = 0;
        for (var row : policy.rows()) {
            asked += callers.size();
            differences.addAll(differencesOf(row));
        }
        System.out.printf("%d routes, %d callers, %d requests%n", policy.rows().size(), callers.size(), asked);
        assertThat(differences).isEmpty();
    }

    /** Who is refused asks first: what may be used up is still there, and nothing of it changes. */
    private List<String> differencesOf(RoutePolicy.Row row) {
        var values = things.of(row);
        var before = acts();
        var wrong = new ArrayList<String>();
        for (var caller : callers)
            if (!policy.lets(caller, row)) {
                var answer = ask(row, caller, values);
                if (!refused(answer, caller)) wrong.add(caller + " is answered " + answer.statusCode());
            }
        if (acts() != before) wrong.add("somebody who is refused acted");
        if (!NOT_SENT.containsKey(row.name()))
            for (var caller : callers)
                if (policy.lets(caller, row)) {
                    var answer = ask(row, caller, values);
                    if (!passed(answer)) wrong.add(caller + " is refused with " + answer.statusCode());
                }
        return wrong.isEmpty() ? List.of() : List.of(row.name() + " (" + row.may() + "): " + String.join(", ", wrong));
    }

    private static HttpResponse<String> ask(RoutePolicy.Row row, RouteCaller caller, Map<String, String> values) {
        return caller.ask(row.method(), path(row, values), row.writes() ? body(row, values) : "");
    }

    private static boolean refused(HttpResponse<String> answer, RouteCaller caller) {
        return caller.login().isEmpty() ? sentToSignIn(answer) : answer.statusCode() == 404;
    }

    private static boolean passed(HttpResponse<String> answer) {
        return !List.of(401, 403, 404, 500, 503).contains(answer.statusCode()) && !leadsToSignIn(answer);
    }

    private static boolean sentToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 401 || leadsToSignIn(answer);
    }

    private static boolean leadsToSignIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
    }

    private static String path(RoutePolicy.Row row, Map<String, String> values) {
        var address = row.route().replaceAll("\\{(\\w+):[^}]+}", "{$1}")
                + (row.writes() || row.asked().isEmpty() ? "" : "?" + row.asked());
        return UriComponentsBuilder.fromUriString(address)
                .buildAndExpand(values)
                .encode()
                .toUriString();
    }

    /** An empty body of a form, unless the table has another; {@code -} is none at all. */
    private static String body(RoutePolicy.Row row, Map<String, String> values) {
        if (row.asked().isEmpty()) return row.route().startsWith("/api/") ? "{}" : "";
        var body = row.asked();
        for (var value : values.entrySet()) body = body.replace("{" + value.getKey() + "}", value.getValue());
        return body.equals("-") ? "" : body;
    }

    private long acts() {
        return db.sql("select count(*) from evidence.act").query(Long.class).single();
    }
}

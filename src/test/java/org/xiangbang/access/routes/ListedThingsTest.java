package org.xiangbang.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

/** Lists and their rows answer to the same policy: nobody is shown a row that they may not open. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A list")
class ListedThingsTest {
    /** Opened of each list; the first page of a list holds its newest rows, which are those of this class. */
    private static final int OPENED = 15;

    @LocalServerPort
    private int port;

    @Autowired
    private RouteCallers everybody;

    @Autowired
    private RouteOwned owned;

    @Autowired
    private RouteCases cases;

    @Autowired
    private ObjectMapper json;

    private List<RouteCaller> callers;

    @BeforeAll
    void something() {
        callers = everybody.made(port, false).stream()
                .filter(caller -> !caller.login().isEmpty())
                .toList();
        owned.of(callers);
        cases.reported(owned.official("village.handler/own"));
        cases.project(RouteCallers.NUMBER);
        var owner = "agriculture.chief/own";
        cases.paper(owned.official(owner));
        owned.handover(owner);
        owned.watched(owner);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/needs?size=100, /caseNo, /needs/",
        "/projects?size=100, /caseNo, /projects/",
        "/organizations?size=100, /caseNo, /organizations/",
        "/tasks?size=100, /id, /tasks/",
        "/tasks?view=started, /caseNo, /cases/",
        "/documents, /id, /documents/",
        "/handovers, /id, /handovers/",
        "/watched, /caseNo, /cases/",
    })
    @DisplayName("shows nobody a row that they may not open")
    void rows(String list, String id, String item) throws Exception {
        var refused = new ArrayList<String>();
        var opened = 0;
        for (var caller : callers)
            for (var row : first(items(caller, list))) {
                var path = "/api/v1" + item + row.at(id).asText();
                opened++;
                if (caller.ask("GET", path, "").statusCode() != 200) refused.add(caller + " " + path);
            }
        assertThat(refused).isEmpty();
        assertThat(opened).as("rows that were opened").isPositive();
    }

    private static List<JsonNode> first(JsonNode items) {
        var some = new ArrayList<JsonNode>();
        for (var row : items) if (some.size() < OPENED) some.add(row);
        return some;
    }

    private JsonNode items(RouteCaller caller, String list) throws Exception {
        var answer = caller.ask("GET", "/api/v1" + list, "");
        assertThat(answer.statusCode()).as(caller + " " + list).isEqualTo(200);
        var read = json.readTree(answer.body());
        return read.isArray() ? read : read.path("items");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"needs", "projects", "organizations"})
    @DisplayName("has as many rows in all as its totals say")
    void totals(String list) throws Exception {
        var wrong = new ArrayList<String>();
        for (var caller : callers) {
            var counted = json.readTree(caller.ask("GET", "/api/v1/lists/" + list + "/totals", "")
                            .body())
                    .at("/count")
                    .asInt();
            var shown = all(caller, "/" + list + "?size=100");
            if (counted != shown) wrong.add(caller + " is told " + counted + " and shown " + shown);
        }
        assertThat(wrong).isEmpty();
    }

    private int all(RouteCaller caller, String list) throws Exception {
        var shown = 0;
        var next = "";
        do {
            var page =
                    json.readTree(caller.ask("GET", "/api/v1" + list + next, "").body());
            shown += page.path("items").size();
            next = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return shown;
    }
}

package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.engine.clock.AgedSteps;
import org.xiangbang.reports.LateSteps;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.feed.SeverityRefresh;

@AppTest
@DisplayName("The county overview, in its lists,")
class CountyListsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private AgedSteps aged;

    @Autowired
    private SeverityRefresh severity;

    @Autowired
    private LateSteps lateSteps;

    @Autowired
    private ReviewCases reviews;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    private Client client;

    @BeforeEach
    void aClient() {
        client = new Client(port);
    }

    @Test
    @DisplayName("lists of a figure the cases of its place alone, and of money without a source each amount once")
    void listsOfThePlace() {
        var here =
                SampleProject.implementing(db, "513228100210", "fiscal-county").withSecondLine("donation").caseNo;
        var above = SampleProject.implementing(db, "513230901", "donation").caseNo;
        var listed = "/projects?size=100&figure=agreed:513228:";

        for (var item : List.of("all", "")) {
            var rows = items(client.read("agriculture.chief@51", listed + item + ":"));
            assertThat(rows)
                    .extracting(row -> row.get("caseNo").asText())
                    .contains(here)
                    .doesNotContain(above);
            assertThat(rows)
                    .filteredOn(row -> row.get("caseNo").asText().equals(here))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("amount").asText()).isEqualTo("640000.00"));
        }
        assertThat(items(client.read("agriculture.chief@51", listed + "donation:")))
                .filteredOn(row -> row.get("caseNo").asText().equals(here))
                .singleElement()
                .satisfies(row -> assertThat(row.get("amount").asText()).isEqualTo("64000.00"));
    }

    @Test
    @DisplayName("has the departments with the most overdue steps first, and those of no other county")
    void mostOverdueFirst() {
        late("line.handler@513230", "513230");
        late("education.handler@510727", "510727");
        late("line.handler@510727", "510727");
        late("line.handler@510727", "510727");
        severity.turn();

        var rows = table(client.read("agriculture.chief@51", "/county?region=510727"), "late")
                .get("rows");

        assertThat(rows)
                .extracting(row -> row.at("/numbers/0/value").asInt())
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo(Comparator.reverseOrder());
        var place = new Region("510727");
        var seen = new ArrayList<LateSteps.LateStep>();
        for (var after = ""; after != null; ) {
            var page = lateSteps.page(place, "", after, 1);
            seen.addAll(page.items());
            after = page.next();
        }
        assertThat(seen)
                .isEqualTo(lateSteps.page(place, "", "", 100).items())
                .hasSizeGreaterThan(2)
                .allMatch(step -> step.desk().endsWith("@510727"));
    }

    private String late(String desk, String region) {
        var caseNo = reviews.start("超期的", new Region(region), people.at(desk));
        aged.offered(reviews.task(caseNo), Today.instant().minusDays(200).toInstant());
        return caseNo;
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    private static JsonNode table(JsonNode overview, String id) {
        return StreamSupport.stream(overview.get("tables").spliterator(), false)
                .filter(table -> table.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

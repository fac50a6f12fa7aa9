package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.engine.clock.AgedSteps;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.reports.FigureCheck;
import org.xiangbang.reports.FigureSums;
import org.xiangbang.tasklist.feed.SeverityRefresh;

@AppTest
@DisplayName("The county overview")
class CountyOverviewTest {
    private static final String CHIEF = "agriculture.chief@513228";
    private static final String HANDLER = "agriculture.handler@513228";
    private static final int PAGE = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private FigureCheck check;

    @Autowired
    private FigureSums sums;

    @Autowired
    private AgedSteps aged;

    @Autowired
    private SeverityRefresh severity;

    private Client client;

    @BeforeEach
    void aClient() {
        client = new Client(port);
    }

    @Test
    @DisplayName("has no number that the list behind it does not confirm")
    void everyNumberIsThatOfItsList() {
        matchmaking.need();
        var project = proposed();
        walk.upTo(project, "confirmReceipt");
        aged.offered(project, "confirmReceipt", Today.instant().minusDays(200).toInstant());
        severity.turn();

        var seen = new TreeMap<String, Integer>();
        var numbers = numbers(client.read(CHIEF, "/county"));
        for (var number : numbers) {
            if (!number.has("list")) continue;
            var list = number.get("list").asText();
            assertThat(list).startsWith("/api/v1");
            assertThat(listed(list.substring("/api/v1".length())))
                    .as(list)
                    .isEqualTo(number.get("cases").asLong());
            if (number.get("unit").asText().equals("yuan"))
                assertThat(amounts(list.substring("/api/v1".length())))
                        .as(list)
                        .isEqualByComparingTo(number.get("value").asText());
            seen.merge(list.replaceFirst("\\?.*", ""), 1, Integer::sum);
        }
        assertThat(seen)
                .containsOnlyKeys("/api/v1/needs", "/api/v1/projects", "/api/v1/county/late", "/api/v1/reports/time");
        assertThat(numbers)
                .filteredOn(number -> number.has("cases")
                        && !number.has("list")
                        && !number.get("unit").asText().equals("days"))
                .allSatisfy(number -> assertThat(number.get("cases").asLong()).isZero());
    }

    /** How many the list has on all its pages. */
    private long listed(String list) {
        if (list.startsWith("/reports/time"))
            return items(client.read(CHIEF, list)).stream()
                    .mapToLong(row -> row.get("ended").asLong())
                    .sum();
        long all = 0;
        for (var after = ""; after != null; ) {
            var page = client.read(CHIEF, list + "&size=" + PAGE + after);
            all += page.get("items").size();
            after = page.has("next") ? "&after=" + page.get("next").asText() : null;
            if (page.has("all") && after == null)
                assertThat(page.get("all").asLong()).isEqualTo(all);
        }
        return all;
    }

    /** What the rows of the list have as their amounts on all its pages, and what is said to be their sum. */
    private BigDecimal amounts(String list) {
        var sum = BigDecimal.ZERO;
        for (var after = ""; after != null; ) {
            var page = client.read(CHIEF, list + "&size=" + PAGE + after);
            for (var item : page.get("items"))
                if (item.hasNonNull("amount"))
                    sum = sum.add(new BigDecimal(item.get("amount").asText()));
            after = page.has("next") ? "&after=" + page.get("next").asText() : null;
        }
        var totals = client.read(CHIEF, list.replaceFirst("/(needs|projects)", "/lists/$1/totals"));
        assertThat(sum).as(list).isEqualByComparingTo(totals.get("amount").asText());
        return sum;
    }

    private static List<JsonNode> numbers(JsonNode overview) {
        var numbers = new ArrayList<JsonNode>();
        for (var table : overview.get("tables")) {
            for (var row : table.get("rows")) row.get("numbers").forEach(numbers::add);
            if (table.has("total")) table.get("total").get("numbers").forEach(numbers::add);
        }
        return numbers;
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    @Test
    @DisplayName("reads the same before and after its changes are added up")
    void addsUp() {
        proposed();
        var before = client.read(CHIEF, "/county").get("tables");

        for (int i = 0; i < 3; i++) sums.add();

        assertThat(client.read(CHIEF, "/county").get("tables")).isEqualTo(before);
        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName(
            "is for chiefs, inspectors and the leading group of a county, and for the officials of its city and province")
    void isForWhoLeads() {
        for (var reader : List.of(
                CHIEF,
                "audit.inspector@513228",
                "leading-group.handler@513228",
                "finance.chief@513228",
                "agriculture.chief@51"))
            assertThat(client.get(reader, "/county").statusCode()).as(reader).isEqualTo(200);
        for (var other :
                List.of(HANDLER, "village.handler@513228100210", "township.chief@513228100", "applicant", "admin"))
            for (var path : List.of("/county", "/county/late"))
                assertThat(client.get(other, path).statusCode()).as(other).isEqualTo(404);
    }

    @Test
    @DisplayName("of a province has its parts, and the sum of a part is that part's own")
    void leadsFromTheProvinceToTheCounty() {
        proposed();
        var province = client.read("agriculture.chief@51", "/county");
        var county = client.read("agriculture.chief@51", "/county?region=513228");

        assertThat(province.at("/tables/0/id").asText()).isEqualTo("divisions");
        assertThat(county).isEqualTo(client.read(CHIEF, "/county"));
        assertThat(client.read("agriculture.chief@51", "/county?region=5132")
                        .at("/tables/0/rows/0/label")
                        .asText())
                .isNotEmpty();
    }

    @Test
    @DisplayName(
            "of another region, of a township, or of a year to come is refused by a sentence that names field and reason")
    void refusesWhatCannotBeAsked() {
        refused("/county?region=513230", "地区", "county.elsewhere", "不在您的辖区内");
        refused("/county?region=513228100", "地区", "county.below", "总览到县一级为止");
        refused("/county?region=x", "地区", "field.region", "不存在");
        refused("/county?year=2999", "年度", "county.year", "四位年份");
        refused("/county?year=' or 1=1", "年度", "county.year", "四位年份");
        refused("/county/late?department=' or 1=1", "部门", "county.department", "代码");
        refused("/county/late?department=xxx", "部门", "county.department", "代码");
        refused("/county/late?after=x", "起始位置", "field.cursor", "从第一页");
        refused("/needs?figure=x", "统计数字", "county.figure", "县域总览");
        refused("/needs?figure=paid:513228:all:", "统计数字", "county.figure", "县域总览");
        refused("/projects?figure=ended:513228::2026-01", "统计数字", "county.figure", "县域总览");
        refused("/projects?figure=nothing:513228::", "统计数字", "county.figure", "县域总览");
    }

    private void refused(String path, String field, String code, String reason) {
        var answer = client.get(CHIEF, path.replace(" ", "%20"));
        assertThat(answer.statusCode()).as(path).isEqualTo(422);
        assertThat(answer.body()).as(path).contains(field).contains(code).contains(reason);
    }

    @Test
    @DisplayName("measures fiscal payments of the year by what was paid and is left to pay")
    void measuresProgress() {
        var months = table(client.read(CHIEF, "/county"), "months").get("rows");

        assertThat(months).hasSize(12);
        var targets = StreamSupport.stream(months.spliterator(), false)
                .map(month -> month.get("numbers"))
                .map(numbers -> numbers.get(numbers.size() - 1))
                .filter(number -> number.get("label").asText().equals("序时进度目标"))
                .map(number -> number.get("value").asInt())
                .toList();
        assertThat(targets).containsExactly(25, 30, 42, 50, 59, 67, 75, 84, 92, 100);
        var sources = table(client.read(CHIEF, "/county"), "money");
        var total = sources.get("total").get("numbers");
        var sum = StreamSupport.stream(sources.get("rows").spliterator(), false)
                .map(row ->
                        new BigDecimal(row.get("numbers").get(0).get("value").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(total.get(0).get("value").asText())).isCloseTo(sum, within(BigDecimal.ZERO));
    }

    private static JsonNode table(JsonNode overview, String id) {
        return StreamSupport.stream(overview.get("tables").spliterator(), false)
                .filter(table -> table.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String proposed() {
        return matchmaking.proposed(matchmaking.organization(), ProposalForms.herbs());
    }
}

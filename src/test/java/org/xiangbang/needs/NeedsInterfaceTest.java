package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.needs.NeedForms.herbs;
import static org.xiangbang.needs.NeedForms.herbsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The needs interface")
class NeedsInterfaceTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String PASSWORD = "Xiangbang-2026";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("takes a report and shows it to its own region only, until it is published")
    void takesAReport() {
        var created = report(herbs());
        assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(created.getBody().get("status").asText()).isEqualTo("reported");
        var caseNo = created.getBody().get("caseNo").asText();
        assertThat(created.getHeaders().getLocation()).hasPath("/api/v1/needs/" + caseNo);

        var one = get("agriculture.reviewer@513228", "/api/v1/needs/" + caseNo).getBody();
        assertThat(one.get("amount").asText()).isEqualTo("640000.00");
        assertThat(one.get("funding").get(0).get("amount").asText()).isEqualTo("640000.00");
        var listed = get(VILLAGE, "/api/v1/needs?q=" + caseNo).getBody();
        assertThat(listed.get("items")).hasSize(1);

        var foreign = "agriculture.reviewer@513230";
        assertThat(get(foreign, "/api/v1/needs/" + caseNo).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(foreign, "/api/v1/needs?q=" + caseNo).getBody().get("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("takes the place of a need by its name, and finds it so")
    void placesByName() {
        var answer = report(herbsWith("region", "谷汝村"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        var caseNo = answer.getBody().get("caseNo").asText();

        var listed = get(VILLAGE, "/api/v1/needs?region=谷汝村&q=" + caseNo).getBody();
        assertThat(listed.get("items")).hasSize(1);
        assertThat(get(VILLAGE, "/api/v1/needs?region=没有这个地方").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    @DisplayName("continues a list where the page before ended")
    void goesOnByCursor() {
        report(herbs());
        report(herbs());

        var first = get(VILLAGE, "/api/v1/needs?size=1").getBody();
        var second = get(
                        VILLAGE,
                        "/api/v1/needs?size=1&after=" + first.get("next").asText())
                .getBody();

        assertThat(second.get("items").get(0).get("caseNo"))
                .isNotEqualTo(first.get("items").get(0).get("caseNo"));
    }

    @Test
    @DisplayName("refuses funding that does not add up, showing both sums")
    void refusesSums() {
        var answer = report(herbsWith("funding", List.of(Map.of("source", "donation", "amount", "521.00"))));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(violation(answer, "funding")).contains("521.00").contains("640,000.00");
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(
            strings = {
                "title",
                "category",
                "nature",
                "region",
                "startsOn",
                "endsOn",
                "responsibleUnit",
                "task",
                "amount",
                "funding",
                "households",
                "people",
                "outputTarget",
                "benefitTarget",
                "satisfactionTarget",
                "participation"
            })
    @DisplayName("refuses a report that lacks a mandatory field")
    void refusesGaps(String field) {
        var fields = new HashMap<>(herbs());
        fields.remove(field);

        assertThat(violation(report(fields), field)).isNotBlank();
    }

    @ParameterizedTest(name = "{1} = {2}")
    @CsvSource({
        "needs.end-before-start,endsOn,2020-01-01",
        "field.money.decimals,amount,1.234",
        "field.money.positive,amount,0",
        "field.money.positive,amount,-5.00",
        "field.money.max,amount,100000000000.01",
        "field.region,region,999999",
        "needs.region-outside,region,513230901201",
        "field.option,category,gold",
        "field.unknown,secret,x",
        "field.type.date,startsOn,tomorrow",
        "field.type.long,people,many",
        "needs.part-of-households,liftedHouseholds,500",
        "needs.funding-sum,amount,641000.00"
    })
    @DisplayName("refuses a wrong value by its code, naming the field, in both languages")
    void refusesValues(String code, String field, String value) throws Exception {
        var sent = json.writeValueAsString(herbsWith(field, value));
        var visitor = new Visitor(port, VILLAGE);

        Said.answers(code, 422, language -> visitor.send("/api/v1/needs", sent, language), "", "");
        assertThat(violation(report(herbsWith(field, value)), code.equals("needs.funding-sum") ? "funding" : field))
                .isNotBlank();
    }

    @Test
    @DisplayName("refuses reports from desks that do not report")
    void refusesOtherDesks() throws Exception {
        var finance = new Visitor(port, "finance.handler@513228");
        var sent = json.writeValueAsString(herbs());

        Said.answers(
                "needs.local-desks-report",
                422,
                language -> finance.send("/api/v1/needs", sent, language),
                "需求由村、乡镇和县级行业主管部门",
                "township");
    }

    private ResponseEntity<JsonNode> report(Map<String, Object> body) {
        return post(VILLAGE, body);
    }

    private ResponseEntity<JsonNode> post(String login, Map<String, Object> body) {
        return http.withBasicAuth(login, PASSWORD).postForEntity("/api/v1/needs", body, JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String login, String path) {
        return http.withBasicAuth(login, PASSWORD).getForEntity(path, JsonNode.class);
    }

    private static String violation(ResponseEntity<JsonNode> answer, String field) {
        for (var violation : answer.getBody().get("violations"))
            if (violation.get("field").asText().equals(field))
                return violation.get("message").asText();
        throw new AssertionError(field + " is not named in " + answer.getBody());
    }
}

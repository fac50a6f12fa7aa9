package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("A published case")
@Tag("life")
class PublishedCasesTest {
    private static final String DOES_NOT_ADD_UP = "爱德基金会";
    private static final List<String> PUBLISHED_PARTS = List.of("2670000.00", "1270000.00", "1270000.00");
    private static final List<String> SHARES = List.of("50", "30.5", "19.5");

    @LocalServerPort
    private int port;

    @Autowired
    private StepsInProcess inProcess;

    private Client client;

    static Stream<PublishedCase> cases() {
        return PublishedCase.all().filter(row -> !row.organization().equals(DOES_NOT_ADD_UP));
    }

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("goes from the county's need to an approved project with its amount to the fen")
    void isApproved(PublishedCase row) {
        var places = new Places(client).of(row);
        var organization = organization(row.organization());
        var need = published(row, places);

        var members = row.several() ? members(organization) : List.<Map<String, Object>>of();
        var proposer = "organization.handler@" + organization;
        var project = opened(proposer, "/projects", proposal(row, places, need, members));
        walk(row, project, "approved", desks(places, members, organization));

        var record = client.read(proposer, "/projects/" + project);
        assertThat(record.at("/sums/asked").asText()).isEqualTo(row.amount());
        assertThat(record.at("/sums/approved").asText()).isEqualTo(row.amount());
        assertThat(record.get("region").asText()).isEqualTo(places.get(0));
        assertThat(record.get("otherRegions")).hasSize(places.size() - 1);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"zh-CN,预算各行合计", "en,The budget lines add up"})
    @DisplayName("whose published parts do not add up is refused with both sums")
    void isRefused(String language, String words) {
        var row = PublishedCase.of(DOES_NOT_ADD_UP);
        var form = proposal(row, new Places(client).of(row), null, List.of());
        form.put(
                "budget", PUBLISHED_PARTS.stream().map(PublishedCasesTest::line).toList());
        var proposer = "organization.handler@" + organization(row.organization());

        var answer = client.post(proposer, "/projects", form, language);

        assertThat(answer.statusCode()).isEqualTo(422);
        var violation = Client.json(answer).at("/violations/0");
        assertThat(violation.get("field").asText()).isEqualTo("budget");
        assertThat(violation.get("message").asText()).contains(words, "5,210,000.00", "7,350,000.00");
        assertThat(client.read(proposer, "/projects").get("items")).isEmpty();
    }

    @Test
    @DisplayName("whose published parts do not add up is refused as a need, too")
    void isRefusedAsANeed() {
        var row = PublishedCase.of(DOES_NOT_ADD_UP);
        var form = need(row, new Places(client).of(row));
        form.put(
                "funding",
                PUBLISHED_PARTS.stream().map(PublishedCasesTest::line).toList());

        var answer = client.post(reporter(row), "/needs", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("5,210,000.00", "7,350,000.00");
    }

    /** Over the interface for the first row, in this process for the others: their sums and places are the subject. */
    private void walk(PublishedCase row, String caseNo, String until, List<String> desks) {
        var first = row.equals(cases().findFirst().orElseThrow());
        var journey = new Journey(client, first ? new StepsOverHttp(client, desks) : inProcess, Map.of());
        journey.drive(caseNo, until, new Journey.Watcher() {});
    }

    private String published(PublishedCase row, List<String> places) {
        var need = opened(reporter(row), "/needs", need(row, places));
        walk(row, need, "published", DemonstrationDesks.of(places.get(0)));
        var record = client.read(reporter(row), "/needs/" + need);
        assertThat(record.get("amount").asText()).isEqualTo(row.amount());
        return need;
    }

    private String opened(String login, String path, Map<String, Object> form) {
        return Client.expect(201, client.post(login, path, form)).get("caseNo").asText();
    }

    private static String reporter(PublishedCase row) {
        return "agriculture.handler@" + row.regions().get(0);
    }

    private Map<String, Object> need(PublishedCase row, List<String> places) {
        var form = new HashMap<>(client.example("/needs"));
        form.put("title", row.content());
        form.put("task", row.content());
        form.put("place", row.place());
        form.put("region", places.get(0));
        form.put("otherPlaces", others(places));
        form.put("amount", row.amount());
        form.put("funding", List.of(line(row.amount())));
        return form;
    }

    private Map<String, Object> proposal(
            PublishedCase row, List<String> places, String need, List<Map<String, Object>> members) {
        var form = new HashMap<>(client.example("/projects"));
        form.put("need", need);
        form.put("title", row.content());
        form.put("place", row.place());
        form.put("region", places.get(0));
        form.put("otherRegions", others(places));
        form.put("amount", row.amount());
        form.put("budget", List.of(line(row.amount())));
        form.put("pairing", row.pairing());
        form.put("members", members);
        return form;
    }

    private static Map<String, Object> line(String amount) {
        return Map.of("source", "donation", "amount", amount);
    }

    private static List<Map<String, Object>> others(List<String> places) {
        return places.stream()
                .skip(1)
                .map(code -> Map.<String, Object>of("region", code))
                .toList();
    }

    /** The published partners are not in the demonstration; organizations of it, whose people can sign in, are used instead. */
    private List<Map<String, Object>> members(String lead) {
        var numbers = Stream.concat(
                        Stream.of(lead),
                        StreamSupport.stream(client.organizations("").spliterator(), false)
                                .filter(o -> o.path("usccDemonstration").asBoolean())
                                .map(o -> o.get("caseNo").asText())
                                .filter(n -> !n.equals(lead)))
                .toList();
        var members = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < SHARES.size(); i++)
            members.add(Map.of("organization", numbers.get(i), "share", SHARES.get(i)));
        return members;
    }

    private static List<String> desks(List<String> places, List<Map<String, Object>> members, String organization) {
        return Stream.concat(
                        DemonstrationDesks.of(places.get(0), organization).stream(),
                        members.stream().map(m -> "organization.representative@" + m.get("organization")))
                .distinct()
                .toList();
    }

    /** A branch acts under its organization's number. */
    private String organization(String name) {
        for (var item : client.organizations(name.replaceFirst("奉贤区代表处$", "")))
            return item.get("caseNo").asText();
        throw new AssertionError("no organization " + name);
    }
}

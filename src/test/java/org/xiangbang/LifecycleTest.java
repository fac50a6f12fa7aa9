package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("藏白菊 in 谷汝村, 64 万元, over the interface")
@Tag("life")
class LifecycleTest {
    static final String PLACE = "513228100210";
    private static final String COUNTY = "513228";
    private static final String ELSEWHERE = "513230901201";
    static final String VILLAGE = "village.handler@" + PLACE;
    private static final String INSPECTOR = "audit.inspector@" + COUNTY;
    private static final String ITEM = "藏白菊种植";

    private static final List<String> PAPERS = List.of(
            "plan",
            "reply",
            "agreement",
            "departmentOpinion",
            "progressReport",
            "vouchers",
            "acceptanceForm",
            "auditReport",
            "supervisionReport",
            "handover",
            "maintenanceProof");

    @LocalServerPort
    private int port;

    @Autowired
    private StepsInProcess inProcess;

    @Test
    @DisplayName("goes from the reported need to the closed project, each step by its own desk and by nobody else")
    void goesThrough() {
        var client = new Client(port);
        var steps = new StepsOverHttp(client, inProcess::waiting);
        var organization = number(client, "中国交通运输协会");
        var other = number(client, "中国妇女发展基金会");
        var desks = DemonstrationDesks.of(PLACE, organization);

        var need = opened(client, VILLAGE, "/needs", client.example("/needs"));
        var survey = new Journey(client, steps, known());
        var refusedInSurvey = new Refusals(client, VILLAGE, ELSEWHERE, other);
        survey.drive(need, "published", refusedInSurvey);
        assertThat(refusedInSurvey.separated()).isEqualTo(refusedInSurvey.toBeSeparated(survey.done()));

        var proposal = new HashMap<>(client.example("/projects"));
        proposal.put("need", need);
        var proposer = "organization.handler@" + organization;
        var project = opened(client, proposer, "/projects", proposal);
        var journey = new Journey(client, steps, known());
        var refused = new Refusals(client, proposer, ELSEWHERE, other);
        journey.drive(project, "closed", refused);
        assertThat(refused.separated()).isNotEmpty().isEqualTo(refused.toBeSeparated(journey.done()));

        isTraced(client, need, new Journey.Done("needs-survey", "report", VILLAGE, List.of()), survey);
        var way = isTraced(
                client, project, new Journey.Done("projects-lifecycle", "propose", proposer, List.of()), journey);
        way.isOver();
        assertThat(way.processes())
                .containsExactlyInAnyOrder(
                        "projects-lifecycle",
                        "matching-pairing",
                        "matching-answer",
                        "matching-selection",
                        "matching-members",
                        "projects-approval",
                        "projects-agreement",
                        "projects-delivery",
                        "projects-implementation",
                        "funds-disbursement",
                        "funds-payment",
                        "audit-acceptance",
                        "audit-selfcheck",
                        "audit-settlement",
                        "audit-notice",
                        "projects-closure");
        assertThat(desks).containsAll(logins(survey)).containsAll(logins(journey));
        assertThat(desks)
                .allSatisfy(desk -> assertThat(steps.listed(desk, project)).isEmpty());
        assertThat(client.read(proposer, "/projects/" + project)
                        .at("/sums/paid")
                        .asText())
                .isEqualTo("640000.00");
    }

    static List<String> logins(Journey journey) {
        return journey.done().stream().map(Journey.Done::login).toList();
    }

    private static TakenWay isTraced(Client client, String caseNo, Journey.Done first, Journey journey) {
        var way = new TakenWay(client.read(INSPECTOR, "/cases/" + caseNo + "/trace"));
        way.isInOrder();
        way.tells(Stream.concat(Stream.of(first), journey.done().stream()).toList());
        way.isConnected();
        return way;
    }

    static String opened(Client client, String login, String path, Map<String, Object> form) {
        return Client.expect(201, client.post(login, path, form)).get("caseNo").asText();
    }

    static String number(Client client, String name) {
        return client.organizations(name).get(0).get("caseNo").asText();
    }

    /** What the forms do not say by themselves: the agreed work, its counts, and the papers of a tranche. */
    static Map<String, Map<String, Object>> known() {
        Map<String, Object> counted = Map.of("verified", List.of(Map.of("item", ITEM, "verified", 198)));
        var judged = new HashMap<>(counted);
        judged.put("team", team());
        return Map.of(
                "settleSurplus",
                Map.of("use", "same-purpose"),
                "draftAgreement",
                Map.of("tasks", List.of(Map.of("item", ITEM, "unit", "户", "planned", 198))),
                "request",
                Map.of("progressPercent", 0, "papers", PAPERS),
                "reportProgress",
                Map.of(
                        "reached", "yes",
                        "spent", "100000.00",
                        "quantities", List.of(Map.of("item", ITEM, "done", 198))),
                "selfCheck",
                Map.of("acceptanceItems", List.of(item())),
                "villageCheck",
                counted,
                "townshipCheck",
                counted,
                "finalCheck",
                judged,
                "askChange",
                Map.of("subject", "place", "newPlace", "热拉村"));
    }

    private static Map<String, Object> item() {
        return Map.of("item", ITEM, "unit", "户", "planned", 198, "done", 198, "proof", "现场照片");
    }

    private static List<Map<String, Object>> team() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(n -> Map.<String, Object>of(
                        "name", "验收人员" + n, "unit", "县农业农村局", "fromImplementer", false, "recusal", "none"))
                .toList();
    }
}

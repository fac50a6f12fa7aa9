package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("A project of nine tenths fiscal and one tenth donated money, over the interface")
@Tag("life")
class MixedMoneyLifecycleTest {
    private static final Map<String, String> DONATED = Map.of("source", "donation", "amount", "64000.00");
    private static final List<Map<String, String>> FUNDING =
            List.of(Map.of("source", "fiscal", "amount", "576000.00"), DONATED);
    private static final List<Map<String, String>> BUDGET =
            List.of(Map.of("source", "fiscal-central", "amount", "576000.00"), DONATED);
    private static final Map<String, Object> AUDITED = Map.of("submitted", "640000.00", "auditedPrice", "640000.00");

    private static final String LEADING_GROUP = "leading-group.chief@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private StepsInProcess inProcess;

    @Test
    @DisplayName(
            "is asked for, paid in parts by the treasury and the charity, line by line to the fen, reported and closed")
    void goesThrough() {
        var client = new Client(port);
        var need = new HashMap<>(client.example("/needs"));
        need.put("funding", FUNDING);
        var reported = LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", need);
        journey(client).drive(reported, "published", new Journey.Watcher() {});
        var proposal = new HashMap<>(client.example("/projects"));
        proposal.put("need", reported);
        proposal.put("budget", BUDGET);
        var proposer = "organization.handler@" + LifecycleTest.number(client, "中国交通运输协会");
        var project = LifecycleTest.opened(client, proposer, "/projects", proposal);
        var journey = journey(client);
        journey.drive(project, "closed", new Journey.Watcher() {});

        assertThat(journey.done())
                .extracting(Journey.Done::step)
                .contains("financeReview", "settlementAudit", "payOrder", "releasePayment", "charityPayment");
        var record = client.read(proposer, "/projects/" + project);
        assertThat(record.at("/sums/paid").asText()).isEqualTo("640000.00");
        assertThat(record.get("tranches"))
                .isNotEmpty()
                .allSatisfy(tranche -> assertThat(tranche.get("paid")).isEqualTo(tranche.get("amount")));
        assertThat(record.get("budget"))
                .extracting(
                        line -> line.get("source").asText(),
                        line -> line.get("paid").asText())
                .containsExactly(tuple("fiscal-central", "576000.00"), tuple("donation", "64000.00"));
        assertThat(record.at("/closing/spent").asText()).isEqualTo("100000.00");
    }

    private Journey journey(Client client) {
        var known = new HashMap<>(LifecycleTest.known());
        known.put("settlementAudit", AUDITED);
        known.put("decide", Map.of("minutes", List.of(client.paper(LEADING_GROUP)), "approvedAmount", "640000.00"));
        return new Journey(client, new StepsOverHttp(client, inProcess::waiting), known);
    }
}

package org.xiangbang.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.notifications.Telling;
import org.xiangbang.notifications.administration.DeadLetters;
import org.xiangbang.notifications.delivery.Deliveries;
import org.xiangbang.notifications.delivery.DeliveryChannel;
import org.xiangbang.notifications.delivery.Outbox;
import org.xiangbang.shared.Desk;

@AppTest
@DisplayName("A call to another system")
class WebhookTest {
    /** As the description of the interface promises. */
    private static final int MOST_ATTEMPTS = 20;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Outbox outbox;

    @Autowired
    List<DeliveryChannel> couriers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DeadLetters letters;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectMapper json;

    private Receiver receiver;

    @BeforeEach
    void startReceiver() throws IOException {
        telling.emptyOutbox();
        receiver = new Receiver();
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
        telling.emptyOutbox();
    }

    @Test
    @DisplayName("reports an event to the endpoints that asked for it, signed so that the receiver can check it")
    void signed() throws Exception {
        var added = endpoint("offered", "case-moved");
        var task = telling.task();

        telling.act(
                telling.offered(task, new Desk("organization", "handler", "T-nobody")),
                new CaseEvent.Moved("P-513228-2026-9999", CaseFile.Kind.PROJECT, "signed"),
                telling.notification("copied", null, people.at("organization.handler@T-20"), "王五"));
        deliver();

        assertThat(receiver.calls()).hasSize(2);
        assertThat(receiver.calls()).allSatisfy(call -> {
            assertThat(Receiver.verified(call, added.secret())).isTrue();
            assertThat(Receiver.verified(call, "another secret")).isFalse();
            assertThat(Receiver.verified(
                            new Receiver.Call("", call.timestamp(), call.signature(), call.body() + " "),
                            added.secret()))
                    .isFalse();
            assertThat(Long.parseLong(call.timestamp())).isBetween(now() - 60, now());
            assertThat(body(call).get("id").asText()).isEqualTo(call.delivery());
            assertThat(call.body()).doesNotContain("王五");
        });
        var offered = body(receiver.calls().get(0));
        assertThat(offered.get("kind").asText()).isEqualTo("offered");
        assertThat(offered.get("caseNo").asText()).isEqualTo("P-513228-2026-9999");
        assertThat(offered.get("taskId").asText()).isEqualTo(task);
        assertThat(offered.get("step").asText()).isEqualTo("decide");
        assertThat(offered.get("dueAt").asText()).isEqualTo(Telling.DUE.toString());
        assertThat(body(receiver.calls().get(1)).get("status").asText()).isEqualTo("signed");
    }

    @Test
    @DisplayName("is made again until it comes through, the next one after it")
    void again() {
        endpoint("case-moved");
        receiver.answer(500);
        telling.act(moved("first"));
        telling.act(moved("second"));
        for (int i = 0; i < 3; i++) deliver();
        assertThat(receiver.calls())
                .hasSize(3)
                .extracting(Receiver.Call::delivery)
                .containsOnly(receiver.calls().get(0).delivery());
        assertThat(webhooks.all().get(0).lastError()).isEqualTo("HTTP 500");
        assertThat(webhooks.all().get(0).waiting()).isEqualTo(2);

        receiver.answer(200);
        deliver();

        assertThat(receiver.calls().subList(3, 5))
                .extracting(c -> body(c).get("status").asText())
                .containsExactly("first", "second");
        assertThat(webhooks.all().get(0).failingSince()).isNull();
    }

    @Test
    @DisplayName("follows no redirect, waits no longer than it should, and is given up after twenty attempts")
    void bounded() {
        endpoint("case-moved");
        receiver.answer(302);
        telling.act(moved("x"));
        deliver();
        assertThat(receiver.calls()).hasSize(1);
        assertThat(webhooks.all().get(0).lastError()).isEqualTo("HTTP 302");

        receiver.answer(0);
        deliver();
        assertThat(webhooks.all().get(0).lastError()).contains("timed out");

        receiver.answer(503);
        for (int i = 2; i < MOST_ATTEMPTS; i++) deliver();
        assertThat(letters.list(null).items()).singleElement().satisfies(dead -> {
            assertThat(dead.attempts()).isEqualTo(MOST_ATTEMPTS);
            assertThat(dead.kind()).isEqualTo("case-moved");
        });
        receiver.answer(200);
        letters.retry(letters.list(null).items().get(0).id());
        deliver();
        assertThat(letters.list(null).items()).isEmpty();
        assertThat(receiver.calls())
                .extracting(Receiver.Call::delivery)
                .containsOnly(receiver.calls().get(0).delivery());
    }

    @Test
    @DisplayName("is not made after days of failure, which is an alarm, until the administrator enables the endpoint")
    void switchedOff() {
        var added = endpoint("case-moved");
        receiver.answer(500);
        telling.act(moved("x"));
        deliver();
        db.sql("update notifications.webhook set failing_since = now() - interval '73 hours'")
                .update();
        deliver();

        assertThat(webhooks.all().get(0).disabledWhy()).isEqualTo("failing");
        assertThat(letters.alarms()).isEqualTo(1);
        telling.act(moved("while it was off"));
        deliver();
        assertThat(receiver.calls()).hasSize(2);

        receiver.answer(200);
        webhooks.enable(added.id());
        deliver();
        assertThat(receiver.calls()).hasSize(3);
        assertThat(letters.alarms()).isZero();
    }

    @Test
    @DisplayName("that waits for a removed endpoint is dropped")
    void removed() {
        var added = endpoint("case-moved");
        telling.act(moved("x"));

        webhooks.remove(added.id());
        deliver();

        assertThat(receiver.calls()).isEmpty();
        assertThat(db.sql("select state from notifications.delivery where receiver = ?")
                        .param(added.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("dropped");
    }

    private Webhooks.Added endpoint(String... kinds) {
        var url = "http://127.0.0.1:" + receiver.port() + "/hook";
        return webhooks.add(url, List.of(kinds), people.at("organization.handler@T-" + UUID.randomUUID()));
    }

    private static CaseEvent.Moved moved(String status) {
        return new CaseEvent.Moved("P-513228-2026-9999", CaseFile.Kind.PROJECT, status);
    }

    private void deliver() {
        new Deliveries(outbox, couriers, transactions).all();
        telling.everythingIsDue();
    }

    private JsonNode body(Receiver.Call call) {
        try {
            return json.readTree(call.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}

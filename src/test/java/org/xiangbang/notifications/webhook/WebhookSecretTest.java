package org.xiangbang.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.secrets.SecretSeal;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.notifications.Telling;
import org.xiangbang.notifications.delivery.Deliveries;
import org.xiangbang.notifications.delivery.DeliveryChannel;
import org.xiangbang.notifications.delivery.Outbox;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The secret of an endpoint")
class WebhookSecretTest {
    private static final String API = "/api/v1/admin/webhooks";

    @Autowired
    Webhooks webhooks;

    @Autowired
    PlaintextSecretSealing clear;

    @Autowired
    SecretSeal seal;

    @Autowired
    Outbox outbox;

    @Autowired
    List<DeliveryChannel> couriers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Receiver receiver;
    private Webhooks.Added added;

    @BeforeEach
    void anEndpoint() throws IOException {
        telling.emptyOutbox();
        receiver = new Receiver();
        added = webhooks.add(
                "http://127.0.0.1:" + receiver.port() + "/hook",
                List.of("case-moved"),
                people.at("organization.handler@T-30"));
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
        telling.emptyOutbox();
    }

    @Test
    @DisplayName("is in no row of the database, and what is stored there cannot sign")
    void sealed() throws Exception {
        var row = db.sql("select w::text from notifications.webhook w where id = ?")
                .param(added.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(added.secret());
        var call = called();
        assertThat(Receiver.verified(call, added.secret())).isTrue();
        assertThat(Receiver.verified(call, kept())).isFalse();
    }

    @Test
    @DisplayName("is exchanged: the new one signs, the former one no longer")
    void rotated() throws Exception {
        var rotated = webhooks.rotate(added.id());
        var call = called();
        assertThat(Receiver.verified(call, rotated.secret())).isTrue();
        assertThat(Receiver.verified(call, added.secret())).isFalse();
        assertThat(new Caller(port, "admin")
                        .post(API + "/" + UUID.randomUUID() + "/rotate", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("is answered once, and not again under the same key")
    void answeredOnce() throws Exception {
        var admin = new Caller(port, "admin");
        var key = UUID.randomUUID().toString();
        var path = API + "/" + added.id() + "/rotate";
        var secret = json.readTree(admin.post(path, "", "Idempotency-Key", key).body())
                .get("secret")
                .asText();
        assertThat(secret).hasSize(43);
        var again = admin.post(path, "", "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains(added.id().toString()).doesNotContain(secret);
        assertThat(Receiver.verified(called(), secret)).isTrue();
    }

    @Test
    @DisplayName("that was kept in the clear is sealed at the start and signs as before")
    void clearBefore() throws Exception {
        keep("of an earlier version");
        clear.seal();
        assertThat(kept()).doesNotContain("earlier").startsWith("v1.");
        assertThat(Receiver.verified(called(), "of an earlier version")).isTrue();
    }

    @Test
    @DisplayName("of another row or under another key is not opened: the call waits until there is a new one")
    void unreadable() throws Exception {
        keep(seal.seal("secret", UUID.randomUUID().toString()));
        telling.act(moved());
        deliver();
        assertThat(receiver.calls()).isEmpty();
        assertThat(webhooks.all())
                .singleElement()
                .satisfies(w -> assertThat(w.lastError()).contains("cannot be read"));
    }

    private Receiver.Call called() {
        telling.act(moved());
        deliver();
        assertThat(receiver.calls()).isNotEmpty();
        return receiver.calls().get(receiver.calls().size() - 1);
    }

    private void deliver() {
        new Deliveries(outbox, couriers, transactions).all();
        telling.everythingIsDue();
    }

    private static CaseEvent.Moved moved() {
        return new CaseEvent.Moved("P-513228-2026-9999", CaseFile.Kind.PROJECT, "signed");
    }

    private String kept() {
        return db.sql("select secret from notifications.webhook where id = ?")
                .param(added.id())
                .query(String.class)
                .single();
    }

    private void keep(String secret) {
        db.sql("update notifications.webhook set secret = ? where id = ?")
                .params(secret, added.id())
                .update();
    }
}

package org.xiangbang.notifications.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.notifications.Telling;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The administrator of deliveries")
class NotificationAdministrationTest {
    private static final String API = "/api/v1/admin/webhooks";

    @Autowired
    Telling telling;

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    Caller admin;

    @BeforeEach
    @AfterEach
    void clean() {
        telling.emptyOutbox();
        admin = new Caller(port, "admin");
    }

    @Test
    @DisplayName("refuses unknown kinds, addresses inside, and the twenty-first receiver, in both languages")
    void refusesReceivers() {
        var visitor = new Visitor(port, "admin");
        refuses("notices.webhook.kinds", visitor, "https://93.184.216.34/x", "gossip", "请至少选择一种事件");
        refuses("notices.webhook.inside", visitor, "https://169.254.169.254/x", "offered", "");
        refuses("notices.webhook.https", visitor, "http://93.184.216.34/x", "offered", "");
        refuses("notices.webhook.unknown", visitor, "https://no-such-host.invalid/x", "offered", "");
        refuses("notices.webhook.url", visitor, "file:///etc/passwd", "offered", "");
        db.sql("""
                insert into notifications.webhook (id, url, kinds, secret, created_by, created_at)
                select gen_random_uuid(), 'https://93.184.216.34/full', '{offered}', 'x', 'admin', now()
                  from generate_series(1, 20)
                """).update();
        try {
            refuses("notices.webhook.most", visitor, "https://93.184.216.34/x", "offered", "最多登记 20 个");
        } finally {
            db.sql("delete from notifications.webhook where url = 'https://93.184.216.34/full'")
                    .update();
        }
    }

    private static void refuses(String code, Visitor visitor, String url, String kind, String zh) {
        var body = "{\"url\":\"" + url + "\",\"kinds\":[\"" + kind + "\"]}";
        Said.answers(code, 422, language -> visitor.send(API, body, language), zh, "");
    }

    @Test
    @DisplayName("enters an endpoint and sees its secret once")
    void secretOnce() throws Exception {
        var visitor = new Visitor(port, "admin").signIn();
        visitor.page("/admin/notices");
        var added =
                visitor.post("/admin/notices/webhooks", Map.of("url", "http://127.0.0.1:9/hook", "kinds", "offered"));
        var secret = shown(added.body());

        assertThat(added.body()).contains("密钥只显示这一次", "http://127.0.0.1:9/hook", "新待办");
        assertThat(visitor.page("/admin/notices").body()).doesNotContain(secret);
        assertThat(admin.get(API).body()).contains("http://127.0.0.1:9/hook").doesNotContain(secret);
    }

    private static String shown(String page) {
        var secret = Pattern.compile("class=\"secret\">([A-Za-z0-9_-]{43})<").matcher(page);
        assertThat(secret.find()).as("a secret on the page").isTrue();
        return secret.group(1);
    }

    @Test
    @DisplayName("exchanges a secret, and sees the new one once")
    void rotated() throws Exception {
        var visitor = new Visitor(port, "admin").signIn();
        visitor.page("/admin/notices");
        var added =
                visitor.post("/admin/notices/webhooks", Map.of("url", "http://127.0.0.1:9/hook", "kinds", "offered"));
        var id = db.sql("select id::text from notifications.webhook")
                .query(String.class)
                .single();
        var rotated = visitor.post("/admin/notices/webhooks/" + id + "/rotate", Map.of());
        assertThat(rotated.body()).contains("已更换密钥", "更换密钥 http://127.0.0.1:9/hook");
        assertThat(shown(rotated.body())).isNotEqualTo(shown(added.body()));
        assertThat(visitor.page("/admin/notices").body()).doesNotContain(shown(rotated.body()), "class=\"secret\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"https://10.0.0.1/x\",\"kinds\":[\"offered\"]}|内网或保留网段|private or reserved",
                "{\"url\":\"https://169.254.169.254/latest\",\"kinds\":[\"offered\"]}|内网或保留网段|private or reserved",
                "{\"url\":\"http://93.184.216.34/x\",\"kinds\":[\"offered\"]}|只能推送到 https|Only https",
                "{\"url\":\"https://no-such-host.invalid/x\",\"kinds\":[\"offered\"]}|找不到这个主机|no host of that name",
                "{\"url\":\"nothing\",\"kinds\":[\"offered\"]}|地址不对|not an address to call",
                "{\"url\":\"http://127.0.0.1:9/x\",\"kinds\":[]}|至少选择一种|at least one event",
                "{\"url\":\"http://127.0.0.1:9/x\",\"kinds\":[\"gossip\"]}|至少选择一种|at least one event",
            })
    @DisplayName("cannot enter an endpoint inside the network, with a wrong address or without events")
    void refusals(String body, String chinese, String english) throws Exception {
        var zh = admin.post(API, body);
        var en = admin.post(API, body, "Accept-Language", "en");

        assertThat(zh.statusCode()).isEqualTo(422);
        assertThat(zh.body()).contains(chinese);
        assertThat(en.body()).contains(english);
    }

    @Test
    @DisplayName("sees an alarm with what was given up, and has it tried again")
    void deadLetters() throws Exception {
        var id = UUID.randomUUID();
        db.sql("""
                insert into notifications.delivery (id, channel, receiver, body, state, attempts, created_at, next_at, ended_at, last_error)
                values (?, 'webhook', 'gone', '{"kind":"offered","caseNo":"P-1"}', 'dead', 20, now(), now(), now(), 'HTTP 500')
                """).param(id).update();
        var visitor = new Visitor(port, "admin").signIn();

        assertThat(visitor.page("/admin/notices").body()).contains("HTTP 500 (20)", "P-1", "全部重试");
        assertThat(json.readTree(admin.get("/api/v1/admin/deliveries/dead").body())
                        .at("/items/0/lastError")
                        .asText())
                .isEqualTo("HTTP 500");
        assertThat(visitor.post("/admin/notices/retry", Map.of("id", id.toString()))
                        .body())
                .contains("1 件将重新投递");
        assertThat(admin.post("/api/v1/admin/deliveries/" + id + "/retry", "").statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/api/v1/admin/deliveries/waiting").body()).contains("\"webhook\"");
    }

    @Test
    @DisplayName("is the only official with access")
    void nobodyElse() throws Exception {
        var official = new Caller(port, "line.chief@513228");

        assertThat(official.get(API).statusCode()).isIn(403, 404);
        assertThat(official.post(API, "{}").statusCode()).isIn(403, 404);
        assertThat(new Visitor(port, "line.chief@513228")
                        .signIn()
                        .page("/admin/notices")
                        .statusCode())
                .isEqualTo(404);
    }
}

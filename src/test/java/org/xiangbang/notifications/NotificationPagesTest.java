package org.xiangbang.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.notifications.delivery.Deliveries;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Caller;

/** As a person uses them, without script, and as another system does. */
@AppTest
@DisplayName("The pages of notifications")
class NotificationPagesTest {
    private static final String LOGIN = "line.chief@513228";
    private static final String API = "/api/v1/me/notices";
    private static final Pattern CODE = Pattern.compile("验证码是 (\\d{6})");

    @Autowired
    Telling telling;

    @Autowired
    Accounts accounts;

    @Autowired
    Deliveries deliveries;

    @Autowired
    @Qualifier("owner")
    JdbcClient db;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @Value("${xiangbang.mail.port}")
    int mailPort;

    Official who;
    Caller caller;
    GreenMail server;

    @BeforeEach
    void person() {
        telling.emptyOutbox();
        who = accounts.official(LOGIN).orElseThrow();
        db.sql("delete from notifications.notification where login = ?")
                .param(LOGIN)
                .update();
        db.sql("delete from notifications.person where login = ?").param(LOGIN).update();
        db.sql("delete from notifications.choice where login = ?").param(LOGIN).update();
        caller = new Caller(port, LOGIN);
        server = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
        telling.emptyOutbox();
    }

    @Test
    @DisplayName("show a number at the bell and the list, and lead to the task, which marks the notification as read")
    void bellAndList() {
        var task = telling.task();
        telling.act(
                telling.offered(task, who.desks().get(0)),
                telling.notification("copied", null, who, "王五"),
                telling.notification("overdue", task, who, "x"));
        var visitor = new Visitor(port, LOGIN).signIn();

        assertThat(visitor.page("/").body()).contains("aria-label=\"通知，3 条未读\"", "hx-get=\"/me/notices/bell\"");
        assertThat(visitor.page("/me/notices/bell").body()).contains(">3<").doesNotContain("<html");
        var list = visitor.page("/me/notices").body();
        assertThat(list).contains("请办理“复核”，2027-03-04 10:05 前", "全部标为已读", "标为已读");
        var id = db.sql("select id from notifications.notification where login = ? and kind = 'copied'")
                .param(LOGIN)
                .query(String.class)
                .single();
        assertThat(visitor.page("/me/notices/" + id).uri().getPath()).isEqualTo("/cases/P-513228-2026-9999");
        assertThat(visitor.page("/me/notices/bell").body()).contains(">2<");

        telling.act(telling.ended(task));
        assertThat(visitor.page("/me/notices").body()).contains("该环节已于").doesNotContain("全部标为已读");
        assertThat(visitor.page("/me/notices/bell").body()).doesNotContain("class=\"count\"");
    }

    @Test
    @DisplayName("have the same content in the interface, each person's own only")
    void interfaceOfNotices() throws Exception {
        for (var kind : List.of("copied", "canceled", "urged"))
            telling.act(telling.notification(kind, null, who, "王五"));

        var first = read(caller.get(API + "?size=2"));
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.at("/items/0/kind").asText()).isEqualTo("urged");
        var second = read(caller.get(API + "?size=2&after=" + first.get("next").asText()));
        assertThat(second.get("items")).hasSize(1);
        assertThat(read(caller.get(API + "/count")).get("unread").asInt()).isEqualTo(3);

        var id = first.at("/items/0/id").asText();
        assertThat(new Caller(port, "line.handler@513228")
                        .post(API + "/" + id + "/read", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.post(API + "/" + id + "/read", "").statusCode()).isEqualTo(204);
        assertThat(caller.post(API + "/" + id + "/read", "").statusCode()).isEqualTo(204);
        assertThat(read(caller.get(API + "?unread=true")).get("items")).hasSize(2);
        assertThat(read(caller.post(API + "/read-all", "")).get("read").asInt()).isEqualTo(2);
        assertThat(caller.get(API + "?after=nonsense").body()).contains("起始位置", "在这份清单里找不到");
        assertThat(caller.get(API + "?after=nonsense", "Accept-Language", "en").body())
                .contains("no place in this list");
        assertThat(caller.post(API + "/nonsense/read", "").statusCode() / 100).isEqualTo(4);
    }

    @Test
    @DisplayName("accept an address once the code that was mailed to it is typed; no notification goes there before")
    void ownAddress() throws Exception {
        var visitor = new Visitor(port, LOGIN).signIn();
        visitor.page("/me/notices/choices");
        var asked = visitor.post("/me/notices/choices/address", Map.of("address", "line@example.org"));
        assertThat(asked.body()).contains("验证码正在发送", "验证码已发往 line@example.org");
        deliveries.all();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("line@example.org");
        var found = CODE.matcher(Mails.text(mail));
        assertThat(found.find()).isTrue();
        assertThat(db.sql("select count(*) from notifications.delivery where body is not null")
                        .query(Integer.class)
                        .single())
                .isZero();

        Said.answers(
                "notices.code-wrong",
                422,
                language -> confirm(wrong(found.group(1)), "Accept-Language", language),
                "验证码不对",
                "");
        var wrong = visitor.post("/me/notices/choices/address/confirm", Map.of("code", wrong(found.group(1))));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("验证码不对");
        telling.act(telling.notification("copied", null, who, "x"));
        assertThat(telling.states(who)).containsExactly("sent");

        var right = visitor.post("/me/notices/choices/address/confirm", Map.of("code", found.group(1)));
        assertThat(right.body()).contains("邮箱已验证");
        var chosen = read(caller.get(API + "/choices"));
        assertThat(chosen.get("address").asText()).isEqualTo("line@example.org");
        assertThat(chosen.at("/ways/task").asText()).isEqualTo("digest");

        visitor.post("/me/notices/choices", Map.of("language", "en", "case", "mail", "task", "none"));
        telling.act(telling.notification("copied", null, who, "x"));
        deliveries.all();
        assertThat(Mails.subject(server.getReceivedMessages()[1])).startsWith("[Xiangbang] Copy");

        visitor.post("/me/notices/choices/address/remove", Map.of());
        telling.act(telling.notification("copied", null, who, "x"));
        deliveries.all();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    @DisplayName("limit the guesses at a code and the codes that are mailed")
    void guessing() throws Exception {
        caller.post(API + "/choices/address", "{\"address\":\"line@example.org\"}");
        deliveries.all();
        var found = CODE.matcher(Mails.text(server.getReceivedMessages()[0]));
        assertThat(found.find()).isTrue();
        for (int i = 0; i < 5; i++)
            assertThat(confirm(wrong(found.group(1)), "Idempotency-Key", "guess-" + System.nanoTime())
                            .body())
                    .contains("notices.code-wrong");

        var right = confirm(found.group(1), "Accept-Language", "en");
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(right.body()).contains("tried too often");

        for (int i = 0; i < 9; i++)
            assertThat(caller.post(API + "/choices/address", "{\"address\":\"line@example.org\"}")
                            .statusCode())
                    .isEqualTo(202);
        var much = caller.post(API + "/choices/address", "{\"address\":\"line@example.org\"}");
        assertThat(much.statusCode()).isEqualTo(422);
        assertThat(much.body()).contains("notices.codes-a-day", "一天最多发送 10 次验证码", "0071");
        Said.answers(
                "notices.codes-a-day",
                422,
                language -> caller.post(
                        API + "/choices/address", "{\"address\":\"line@example.org\"}", "Accept-Language", language),
                "一天最多发送 10 次验证码",
                "10");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "notices.address-form|/choices/address|{\"address\":\"nobody\"}|address|邮箱地址格式不对|not a mail address",
                "notices.address-form|/choices/address|{\"address\":\"a@b.org\\nBcc: c@d.org\"}|address|邮箱地址格式不对|not a mail address",
                "notices.address-form|/choices/address|{}|address|邮箱地址格式不对|not a mail address",
                "notices.code-over|/choices/address/confirm|{\"code\":\"123456\"}|code|验证码已失效|too old",
                "notices.language|/choices|{\"language\":\"fr\",\"ways\":{}}|language|邮件语言只能是|The language of the mails",
                "notices.way|/choices|{\"language\":\"fr\",\"ways\":{\"task\":\"pigeon\"}}|task|接收方式只能是|The way is one of",
                "notices.way|/choices|{\"language\":\"zh\",\"ways\":{\"task\":\"pigeon\"}}|task|接收方式只能是|The way is one of",
                "notices.group-unknown|/choices|{\"language\":\"zh\",\"ways\":{\"gossip\":\"mail\"}}|gossip|没有这一类|no such kind",
            })
    @DisplayName("refuse wrong input with a sentence in both languages")
    void refusals(String code, String path, String body, String field, String zh, String en) {
        var sent = new Visitor(port, LOGIN);

        Said.answers(code, 422, language -> sent.send(API + path, body, language), zh, en);
        assertThat(sent.send(API + path, body).body()).contains("\"field\":\"" + field + "\"");
    }

    private HttpResponse<String> confirm(String code, String... headers) throws Exception {
        return caller.post(API + "/choices/address/confirm", "{\"code\":\"" + code + "\"}", headers);
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}

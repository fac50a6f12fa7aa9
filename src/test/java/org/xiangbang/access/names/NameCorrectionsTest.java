package org.xiangbang.access.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.handover.HandingOver;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("A name that is put right")
class NameCorrectionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private NameCorrections corrections;

    @Autowired
    private Accounts accounts;

    @Autowired
    private HandingOver handovers;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private People people;

    @Autowired
    private Distribution distribution;

    @Autowired
    private JdbcClient db;

    private Official official;
    private Visitor admin;
    private String paper;

    @BeforeEach
    void anOfficial() throws Exception {
        official = people.at("agriculture.handler@513228");
        admin = new Visitor(port, "security");
        paper = JSON.readTree(new Caller(port, "security")
                        .upload("/api/v1/documents", "任职文件.pdf", Paper.pdf())
                        .body())
                .get("id")
                .asText();
    }

    @Test
    @DisplayName("is shown from then on, with day, reason and paper; acts from before keep the name of their time")
    void corrected() throws Exception {
        var caseNo = cases.start("更正姓名以前的案件", new Region("513228100210"), official);

        var answer = correct("演示·正名", Today.date().toString(), "登记有误", paper);

        assertThat(answer)
                .contains(
                        "\"before\":\"" + official.name() + "\"", "\"after\":\"演示·正名\"", "\"enteredBy\":\"security\"");
        assertThat(accounts.official(official.login()).orElseThrow().name()).isEqualTo("演示·正名");
        assertThat(db.sql("select name from evidence.act where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsOnly(official.name());
        assertThat(admin.signIn()
                        .page("/admin/accounts/name?login=" + official.login())
                        .body())
                .contains("演示·正名", official.name(), "登记有误", "任职文件.pdf");
        distribution.all();
        assertThat(db.sql("select count(*) from notifications.notification where login = ? and kind = 'name-corrected'")
                        .param(official.login())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(db.sql("select login from documents.reader where document = ?::uuid")
                        .param(paper)
                        .query(String.class)
                        .list())
                .containsExactly(official.login());
    }

    @Test
    @DisplayName("stays as it was on a handover that was signed before")
    void signedBefore() throws Exception {
        var receiver = people.at("agriculture.reviewer@513228");
        var opened = handovers.open(
                new HandingOver.Wanted(official.login(), receiver.login(), java.util.List.of(), "调离"),
                new Official("security", 1, "演示·管理员", java.util.List.of()));
        handovers.sign(opened.id(), official);

        correct("演示·正名", Today.date().toString(), "登记有误", paper);

        var handover = handovers.certificate(opened.id(), receiver).handover();
        assertThat(handover.leaver().name()).isEqualTo(official.name());
        assertThat(handover.receiver().name()).isEqualTo(receiver.name());
    }

    @Test
    @DisplayName("is shown to its owner, with the paper")
    void own() throws Exception {
        var desk = "agriculture.handler@513228";
        var was = accounts.find(desk).orElseThrow().name();
        try {
            assertThat(send(desk, "演示·本人", Today.date().toString(), "本人申请", paper))
                    .contains("演示·本人");

            var self = new Visitor(port, desk);
            assertThat(self.get("/api/v1/me/names").body()).contains("演示·本人", paper);
            assertThat(self.get("/api/v1/documents/" + paper).statusCode()).isEqualTo(200);
            assertThat(self.signIn().page("/password").body()).contains("姓名更正记录", "演示·本人", "任职文件.pdf");
            assertThat(new Visitor(port, "agriculture.chief@513228")
                            .get("/api/v1/documents/" + paper)
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            send(desk, was, Today.date().toString(), "恢复", paper);
        }
    }

    @Test
    @DisplayName("needs a name, a day that has come, a reason and a paper, and an administrator")
    void refused() {
        wrong("account.name-form", "", Today.date().toString(), "登记有误", paper);
        wrong("account.name-same", official.name(), Today.date().toString(), "登记有误", paper);
        wrong("field.required", "演示·正名", "", "登记有误", paper);
        wrong("field.type.date", "演示·正名", "去年", "登记有误", paper);
        wrong("field.past", "演示·正名", Today.date().plusDays(1).toString(), "登记有误", paper);
        wrong("field.required", "演示·正名", Today.date().toString(), " ", paper);
        wrong("field.tooLong", "演示·正名", Today.date().toString(), "误".repeat(501), paper);
        wrong("field.required", "演示·正名", Today.date().toString(), "登记有误", "");
        wrong(
                "account.name-paper",
                "演示·正名",
                Today.date().toString(),
                "登记有误",
                UUID.randomUUID().toString());
        var all = admin.send("/api/v1/admin/accounts/" + official.login() + "/name", body("", "去年", " ", "none"));
        assertThat(all.body())
                .contains(
                        "\"field\":\"rightName\"",
                        "\"field\":\"correctedOn\"",
                        "\"field\":\"reason\"",
                        "\"field\":\"paper\"",
                        "account.name-paper");
        assertThat(admin.send("/api/v1/admin/accounts/nobody-here/name", body("演示·正名", "2026-01-01", "误", paper))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port, "agriculture.chief@513228")
                        .send("/api/v1/admin/accounts/" + official.login() + "/name", "{}")
                        .statusCode())
                .isEqualTo(404);
        var page = admin.signIn().post("/admin/accounts/name", Map.of("login", official.login(), "rightName", ""));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("请填写姓名", "请填写“依据的材料”");
        assertThat(corrections.of(official.login())).isEmpty();
        Said.answers(
                "account.name-paper",
                422,
                language -> admin.send(
                        "/api/v1/admin/accounts/" + official.login() + "/name",
                        body("演示·正名", "2026-01-01", "误", UUID.randomUUID().toString()),
                        language),
                "没有找到",
                "was not found");
        Said.answers(
                "account.name-same",
                422,
                language -> admin.send(
                        "/api/v1/admin/accounts/" + official.login() + "/name",
                        body(official.name(), "2026-01-01", "误", paper),
                        language),
                "没有需要更正的",
                "nothing to put right");
    }

    private String correct(String name, String on, String reason, String document) {
        return send(official.login(), name, on, reason, document);
    }

    private String send(String login, String name, String on, String reason, String document) {
        var answer = admin.send("/api/v1/admin/accounts/" + login + "/name", body(name, on, reason, document));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void wrong(String code, String name, String on, String reason, String document) {
        var answer =
                admin.send("/api/v1/admin/accounts/" + official.login() + "/name", body(name, on, reason, document));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static String body(String name, String on, String reason, String document) {
        return """
                {"rightName": "%s", "correctedOn": "%s", "reason": "%s", "paper": "%s"}
                """.formatted(name, on, reason, document);
    }
}

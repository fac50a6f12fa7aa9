package org.xiangbang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Administration;

@AppTest
@DisplayName("People are called by their names")
class ChosenByNameTest {
    private static final String PASSWORD = "Xiangbang-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private Administration administration;

    @Autowired
    private Accounts accounts;

    @Test
    @DisplayName("in a handover, a newcomer without a desk among them")
    void chosenByName() {
        var chief = somebody("王五", "line.chief@513228").signIn();
        var leaver = somebody("索朗央金", "line.handler@513228");
        var newcomer = somebody("次仁曲珍", "line.reviewer@513228");
        administration.end("line.reviewer@513228", newcomer.login());
        var elsewhere = somebody("索朗远方", "line.handler@510727");

        assertThat(chief.page("/handovers").body()).doesNotContain(newcomer.login());
        var found = chief.page("/handovers?find=" + encoded("索朗央 次仁曲珍")).body();
        assertThat(found)
                .containsPattern("<option value=\"" + leaver.login() + "\"[^>]*>索朗央金 · 黑水县[^<]*经办</option>")
                .containsPattern("<option value=\"" + newcomer.login() + "\"[^>]*>次仁曲珍</option>")
                .containsPattern("<optgroup label=\"索朗央金\"><option value=\"line.handler@513228\"")
                .doesNotContain(elsewhere.login());
        var refused = chief.post(
                "/handovers",
                Map.of(
                        "leaver",
                        leaver.login(),
                        "receiver",
                        newcomer.login(),
                        "desks",
                        "finance.chief@513228",
                        "reason",
                        "轮岗"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("value=\"" + newcomer.login() + "\" selected");
        var long200 = "事".repeat(200);
        var opened = chief.post(
                "/handovers",
                Map.of(
                        "leaver",
                        leaver.login(),
                        "receiver",
                        newcomer.login(),
                        "desks",
                        "line.handler@513228",
                        "reason",
                        long200));
        assertThat(opened.body()).contains("索朗央金 交 次仁曲珍", long200);
        assertThat(new Visitor(port, "admin")
                        .signIn()
                        .page("/handovers?find=" + elsewhere.login())
                        .body())
                .contains("索朗远方");
    }

    @Test
    @DisplayName("where somebody else's deputies are shown")
    void namesInsteadOfLogins() {
        var chief = somebody("王五", "line.chief@513228").signIn();
        var other = somebody("卓玛央宗", "line.handler@513228");
        assertThat(chief.page("/deputies?principal=" + other.login()).body())
                .contains("卓玛央宗 的代理人")
                .doesNotContain(other.login() + " 的代理人");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Visitor somebody(String name, String desk) {
        var login = "n-" + UUID.randomUUID().toString().substring(0, 13);
        administration.open(
                login, name, PASSWORD, desk, accounts.official("admin").orElseThrow());
        return new Visitor(port, login);
    }
}

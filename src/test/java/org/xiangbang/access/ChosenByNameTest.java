package org.xiangbang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.shared.Desk;

@AppTest
@DisplayName("People are called by their names")
class ChosenByNameTest {
    private static final String PASSWORD = "Xiangbang-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desks desks;

    @Autowired
    private Administration administration;

    @Autowired
    private Accounts accounts;

    @Test
    @DisplayName("in a handover, also a newcomer without a desk")
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
        assertThat(new Visitor(port, "security")
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

    @Test
    @DisplayName("when a deputy is set, for oneself and for others")
    void deputiesByName() {
        var chief = somebody("王五", "line.chief@513228").signIn();
        var absent = somebody("德吉白珍", "line.handler@513228");
        var beside = somebody("次仁旺姆", "line.reviewer@513228");
        var elsewhere = somebody("洛桑远山", "line.handler@510727");
        var outside = somebody("格桑梅朵", "organization.handler@S-990091");

        var page = chief.page("/deputies?find=" + encoded("德吉白 次仁旺")).body();
        assertThat(select(page, "principal")).contains(">本人<", "德吉白珍 · 黑水县").doesNotContain(elsewhere.login());
        assertThat(select(page, "deputy")).contains("次仁旺姆 · 黑水县").doesNotContain(elsewhere.login());
        var sought = chief.page("/deputies?find=" + encoded("洛桑远 格桑梅")).body();
        assertThat(select(sought, "deputy")).contains("洛桑远山").doesNotContain(outside.login());
        assertThat(select(
                        outside.signIn().page("/deputies?find=" + encoded("次仁")).body(), "deputy"))
                .doesNotContain(beside.login());

        var form = Map.of(
                "principal", absent.login(), "deputy", beside.login(), "from", "2031-01-05", "until", "2031-01-09");
        var refused = chief.post("/deputies", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明事由");
        assertThat(select(refused.body(), "principal")).containsPattern("\"" + absent.login() + "\" selected");
        assertThat(select(refused.body(), "deputy")).containsPattern("\"" + beside.login() + "\" selected");
        var reasoned = new HashMap<>(form);
        reasoned.put("reason", "外出学习");
        assertThat(chief.post("/deputies", reasoned).body()).contains("德吉白珍 的代理人", "由 次仁旺姆 代理");
    }

    /** The inner HTML of the list of people with that name. */
    private static String select(String page, String name) {
        var list = page.substring(page.indexOf("id=\"f-" + name + "\""));
        return list.substring(0, list.indexOf("</select>"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Visitor somebody(String name, String desk) {
        var login = "n-" + UUID.randomUUID().toString().substring(0, 13);
        desks.ensure(Desk.parse(desk));
        people.opened(login, name, PASSWORD, desk);
        accounts.password(login, PASSWORD);
        return new Visitor(port, login);
    }
}

package org.xiangbang.access.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("What takes two administrators")
class RequestPagesTest {
    private static final String DESK = "transport.inspector@513228";
    private static final String REASON = "任职文件第13号";

    @LocalServerPort
    private int port;

    @Autowired
    private Requests requests;

    @Autowired
    private Administration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private People people;

    private Official who;
    private Official security;

    @BeforeEach
    void people() {
        who = people.at();
        security = accounts.official("security").orElseThrow();
    }

    @Test
    @DisplayName("waits on a page of its own, from which it is confirmed, and whose entry counts it for who may")
    void page() {
        administration.grant(DESK, who.login(), REASON, security);
        var number = requests.page(null).open().stream()
                .filter(r -> r.items().get(0).startsWith(who.login()))
                .findFirst()
                .orElseThrow()
                .id();
        var confirmer = new Visitor(port, "admin").signIn();

        assertThat(confirmer.page("/admin/requests").body())
                .contains(who.name(), "黑水县交通局", REASON, "确认办理", "/admin/requests/" + number + "/confirm");
        assertThat(new Visitor(port, "security")
                        .signIn()
                        .page("/admin/requests?lang=en")
                        .body())
                .contains("Withdraw")
                .doesNotContain("/" + number + "/confirm");
        assertThat(new Visitor(port, "audit-admin")
                        .signIn()
                        .page("/admin/requests")
                        .body())
                .contains(REASON)
                .doesNotContain("method=\"post\" action=\"/admin/requests");
        var wrong = confirmer.post("/admin/requests/" + number + "/refuse", Map.of("reason", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var done = confirmer.post("/admin/requests/" + number + "/confirm", Map.of());
        assertThat(done.body()).contains("已确认并办理。");
        assertThat(desks.of(who.login())).hasSize(1);
        var again = confirmer.post("/admin/requests/" + number + "/confirm", Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("这一事项已经处理", "0281");
        assertThat(new Visitor(port, "agriculture.chief@513228")
                        .signIn()
                        .page("/admin/requests")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("is answered over the interface by sentences too")
    void overTheInterface() throws Exception {
        var asker = new Visitor(port, "security");
        Said.answers(
                "form",
                422,
                language -> asker.send("/api/v1/admin/accounts/" + who.login() + "/close", "{}", language),
                "理由",
                "eason");
        Said.answers(
                "account.password-drawn",
                422,
                language -> asker.send(
                        "/api/v1/admin/accounts/" + who.login() + "/password",
                        "{\"password\":\"Heishui-2027\",\"reason\":\"x\"}",
                        language),
                "不接受自定的密码",
                "none is taken");
        assertThat(new Caller(port, "security")
                        .get("/api/v1/admin/requests?before=99999999")
                        .statusCode())
                .isEqualTo(422);
        assertThat(asker.send("/api/v1/admin/requests/99999999/withdraw", "{}").statusCode())
                .isEqualTo(404);
    }
}

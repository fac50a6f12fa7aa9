package org.xiangbang.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;

/** What becomes of apps that were registered when the installation had another key, as after restoring without the keys. */
@AppTest
@DisplayName("An authenticator app of another key")
class UnreadableFactorsTest {
    private static final String PAGE = "/me/factors";
    private static final String PROOF = "/api/v1/me/factors/proof";
    private static final String PASSWORD = "Xiangbang-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FactorRows rows;

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private RecoveryCodes recovery;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    private String login;
    private Visitor owner;

    @BeforeEach
    void registered() {
        login = "unreadable-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(login, "演示·换钥", PASSWORD, null, null);
        codes.begin(login, "旧手机");
        rows.use(rows.pending(login).orElseThrow().id(), 1);
        otherKey();
        owner = new Visitor(port, login).signIn();
    }

    /** A seed is bound to its row: that of another row cannot be read, like that of another key. */
    private void otherKey() {
        db.sql("update access.factor set id = gen_random_uuid() where login = ? and kind = 'totp'")
                .param(login)
                .update();
    }

    @Test
    @DisplayName("is listed as one to register anew, and its owner removes it")
    void listed() {
        var page = owner.page(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("旧手机", "请移除后重新登记");
        var id = rows.seeds(login).stream()
                .filter(factor -> factor.name().equals("旧手机"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(codes.unreadable(login)).containsExactly(id);
        assertThat(owner.get("/api/v1/me/factors").body()).contains("\"usable\":false", "\"usable\":true");
        assertThat(codes.usable(login)).as("that of the demonstration").containsExactly(FactorKind.TOTP);

        var code = owner.get("/api/v1/demo/factor").body().replaceAll("(?s).*\"code\":\"(\\d{6})\".*", "$1");
        var removed = owner.post(PAGE + "/remove", Map.of("id", id.toString(), "password", PASSWORD, "_factor", code));
        assertThat(removed.body()).contains("已移除").doesNotContain("旧手机");
    }

    @Test
    @DisplayName("proves nothing, which a sentence says; a recovery code still does")
    void proof() {
        assertThat(codes.usable(login)).isEmpty();
        var refused = owner.sendWith(PROOF, null, FactorAtHand.HEADER, "000000");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("access.factor-unreadable");

        var code = recovery.renew(login).get(0);
        db.sql("delete from access.attempt where key like '%' || ?")
                .param(login)
                .update();
        assertThat(owner.sendWith(PROOF, null, FactorAtHand.HEADER, code).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("is made anew where a demonstration shows its code")
    void demonstration() {
        assertThat(owner.get("/api/v1/demo/factor").statusCode()).isEqualTo(200);
        otherKey();
        assertThat(owner.get("/api/v1/demo/factor").statusCode()).isEqualTo(200);
        assertThat(owner.page(PAGE).statusCode()).isEqualTo(200);
    }
}

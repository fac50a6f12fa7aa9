package org.xiangbang.access.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.administration.AccountRequests;

@AppTest
@DisplayName("The last account with a power of administration")
class LastOfAPowerTest {
    private static final String REASON = "演示·离任";
    private static final String USUAL = "audit-admin";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRequests accountRequests;

    @Autowired
    private Requests requests;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Said said;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("is not closed, whether that is asked for alone or together with the closing of the other one")
    void stays() {
        var security = accounts.official("security").orElseThrow();
        var system = accounts.official("admin").orElseThrow();
        var second = "audit-" + UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            requests.confirm(accountRequests.openWithPower("audit", second, "演示·审计", REASON, security), system);
            db.sql("update access.account set disabled_at = now() where power = 'audit' and login not in (?, ?)")
                    .params(second, USUAL)
                    .update();
            var one = accountRequests.close(second, REASON, security);
            var other = accountRequests.close(USUAL, REASON, security);

            requests.confirm(other, system);
            said.refuses("request.power-last", () -> requests.confirm(one, system), "唯一一位", "the only administrator");
            said.refuses("request.power-last", () -> accountRequests.close(second, REASON, security));
        });
    }

    @Test
    @DisplayName("is still shown on the page on which its closing was asked for, with the rule and its source")
    void onThePage() {
        var others = db.sql("""
                update access.account set disabled_at = now()
                 where power = 'audit' and disabled_at is null and login <> ? returning login
                """).param(USUAL).query(String.class).list();
        try {
            var page = new Visitor(port, "security").signIn();
            page.page("/admin/accounts");
            var refused = page.post("/admin/accounts/close", Map.of("login", USUAL, "reason", REASON));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("唯一一位", "0314", "action=\"/admin/accounts/close\"", "value=\"" + USUAL + "\"");
        } finally {
            others.forEach(login -> db.sql("update access.account set disabled_at = null where login = ?")
                    .param(login)
                    .update());
        }
    }
}

package org.xiangbang.access.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.directory.IdentityLinks;
import org.xiangbang.access.directory.IdentityProvider;
import org.xiangbang.access.directory.IdentitySource;
import org.xiangbang.access.requests.Requests;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("An account is linked to an identity")
class LinkingTest {
    private static final String PASSWORD = "Xiangbang-2026";
    private static final String REASON = "任职文件";

    @Autowired
    private IdentityLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TableOwner owner;

    @Autowired
    private Said said;

    @Autowired
    private Requests requests;

    @Autowired
    private ApplicationEventPublisher events;

    @LocalServerPort
    private int port;

    private Linking linking;
    private LinkAct act;
    private Official admin;
    private Official security;
    private String login;
    private String name;

    @BeforeEach
    void somebody() {
        act = new LinkAct(links, accounts, configured(), events);
        linking = new Linking(links, accounts, configured(), act, requests);
        admin = accounts.official("admin").orElseThrow();
        security = accounts.official("security").orElseThrow();
        login = opened();
        name = "W-" + login;
    }

    private static ObjectProvider<IdentityProvider> configured() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("oidc", new IdentityProvider() {
            @Override
            public IdentitySource source() {
                return IdentitySource.OIDC;
            }

            @Override
            public String name(Locale locale) {
                return "统一身份认证";
            }
        });
        return beans.getBeanProvider(IdentityProvider.class);
    }

    private String opened() {
        var opened = "link-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(opened, "演示·关联", PASSWORD, null, null);
        return opened;
    }

    /** As the second administrator does it, with the provider of this test. */
    private void link(String account, String identity) {
        act.execute(List.of(act.wanted(account, "oidc", identity).item()), "security", admin);
    }

    @Test
    @DisplayName("by two administrators: one asks, and nothing is done before another confirms")
    void two() {
        var number = linking.link(login, "oidc", name, REASON, security);
        assertThat(links.of(login)).isEmpty();
        said.wrong("request.asked-already", () -> linking.link(login, "oidc", name, REASON, security));
        said.wrong("system.reason-needed", () -> linking.link(login, "oidc", name + "x", "", security));
        said.refuses("request.asked-by", () -> linking.link(login, "oidc", name + "x", REASON, admin));
        said.refuses("request.two-people", () -> requests.confirm(number, security));
        var waiting = new Visitor(port, "admin").signIn();
        assertThat(waiting.page("/admin/requests").body()).contains("关联账号", name, REASON);
        assertThat(waiting.page("/admin/requests?lang=en").body()).contains("Link ", "Single sign-on");
        requests.withdraw(number, security);
    }

    @Test
    @DisplayName("by administrators, once; what was ended stays known")
    void links() {
        link(login, name);
        assertThat(links.of(login))
                .hasValueSatisfying(link -> assertThat(link.bound()).isFalse());
        assertThat(links.of(login).orElseThrow().linkedBy()).isEqualTo("security");
        linking.unlink(login, admin);
        assertThat(links.of(login)).isEmpty();
        linking.unlink(login, admin);
        assertThatThrownBy(() -> linking.unlink("nobody-here", admin)).isInstanceOf(NotFound.class);
        link(login, name);
        assertThat(db.sql("select count(*) from access.identity_link where login = ?")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("if nothing is wrong: each refusal names its field")
    void refuses() {
        said.wrong("account.identity-administrator", () -> linking.link("admin", "oidc", name, REASON, security));
        said.wrong("account.unknown", () -> linking.link("nobody-here", "oidc", name, REASON, security));
        said.wrong("account.identity-source", () -> linking.link(login, "ldap", name, REASON, security));
        said.wrong("account.identity-form", () -> linking.link(login, "oidc", "x".repeat(201), REASON, security));
        said.wrong("field.required", () -> linking.link("", "oidc", "", REASON, security));

        link(login, name);
        said.wrong("account.identity-linked", () -> linking.link(login, "oidc", "other-" + name, REASON, security));
        var other = opened();
        said.wrong("account.identity-taken", () -> linking.link(other, "oidc", name, REASON, security));
        owner.sql(
                        "update access.account set person = (select person from access.account where login = ?) where login = ?")
                .params(login, other)
                .update();
        said.wrong("account.identity-person", () -> linking.link(other, "oidc", "third-" + name, REASON, security));
        assertThat(links.of(other)).isEmpty();
    }

    @Test
    @DisplayName("and found on the administrator's page and by the interface, in both languages")
    void listed() {
        link(login, name);
        var visitor = new Visitor(port, "admin").signIn();
        assertThat(visitor.page("/admin/identities?q=" + name).body()).contains(login, "统一身份认证", "尚未登录", "没有配置");
        assertThat(visitor.page("/admin/identities?q=none-has-this").body()).contains("没有符合条件的账号");
        assertThat(visitor.page("/admin/accounts?q=" + login).body()).contains("统一身份认证 " + name);
        assertThat(visitor.page("/admin/identities?lang=en&q=" + name).body())
                .contains(login, "Single sign-on", "not yet");
        assertThat(visitor.get("/api/v1/admin/identities?q=" + name).body())
                .contains("\"login\":\"" + login + "\"", "\"source\":\"oidc\"", "\"linkedBy\":\"security\"");
        assertThat(visitor.get("/api/v1/admin/accounts?q=" + login).body())
                .contains("\"identity\":{", "\"bound\":false");
        assertThat(new Visitor(port, "finance.reviewer@513228")
                        .get("/api/v1/admin/identities")
                        .statusCode())
                .isEqualTo(404);
    }
}

package org.xiangbang.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.sessions.Copies;
import org.xiangbang.access.sessions.ProxiedBrowser;

/** A copy of the program, outside a demonstration, and the provider at which its people sign in. */
final class SignInThere implements AutoCloseable {
    static final String SESSION = "__Host-XIANGBANG";
    static final String BEGIN = "/sign-in/provider";

    private final Provider provider = new Provider(TestSocketUtils.findAvailableTcpPort());
    private final Copies copies;
    private final Accounts accounts;
    private final JdbcClient db;
    private int port;

    SignInThere(JdbcConnectionDetails database, String data, Accounts accounts, JdbcClient db) {
        this.accounts = accounts;
        this.db = db;
        copies = new Copies(
                database,
                data,
                "--xiangbang.oidc.issuer=" + provider.issuer(),
                "--xiangbang.oidc.client-id=" + Provider.CLIENT,
                "--xiangbang.oidc.client-secret=" + Provider.SECRET,
                "--xiangbang.oidc.claim=workforce",
                "--xiangbang.oidc.name=黑水县统一认证",
                "--xiangbang.oidc.name-en=Heishui's sign-on",
                "--xiangbang.oidc.passwords=false");
        port = copies.start();
        begin();
    }

    String issuer() {
        return provider.issuer();
    }

    void stopProvider() {
        provider.stop();
    }

    /** The copy forgets what it knew of the provider. */
    void restart() {
        copies.stop();
        port = copies.start();
    }

    @Override
    public void close() {
        copies.close();
        provider.close();
    }

    void begin() {
        provider.start();
        provider.leadBackTo("https://127.0.0.1" + BEGIN + "/back", "https://127.0.0.1:" + port + BEGIN + "/back");
    }

    String opened() {
        var opened = "oidc-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(opened, "演示·登录", ProxiedBrowser.PASSWORD, null, "security");
        return opened;
    }

    void link(String account, String identity) {
        db.sql("insert into access.identity_link (login, source, name, linked_by) values (?, 'oidc', ?, 'admin')")
                .params(account, identity)
                .update();
    }

    ProxiedBrowser browser() {
        return new ProxiedBrowser(port, "198.51.100.7");
    }

    static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** @return the address within the program to which the provider leads back */
    String there(ProxiedBrowser browser, String path, String who, boolean agrees) {
        var asked = Visit.location(browser.get(path));
        return inside(new Visit(provider.issuer()).signIn(asked, who, agrees));
    }

    static String inside(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    HttpResponse<String> signIn(ProxiedBrowser browser, String who) {
        return browser.get(there(browser, BEGIN, who, true));
    }

    /** The sentences with which the program refuses, in both languages. */
    void assertRefused(HttpResponse<String> answer, String reason, String zh, String en) {
        assertThat(leadsTo(answer)).isEqualTo("/sign-in?" + reason);
        var reader = browser();
        assertThat(reader.get(leadsTo(answer)).body()).contains(zh).doesNotContain("Exception");
        reader.get("/sign-in?lang=en");
        assertThat(reader.get(leadsTo(answer)).body()).contains(en);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith(SESSION + "="));
    }

    boolean bound(String account) {
        return db.sql("select subject is not null from access.identity_link where login = ? and ended_at is null")
                .param(account)
                .query(Boolean.class)
                .single();
    }
}

package org.xiangbang.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.database.TableOwner;

@DisplayName("A sign-in at a provider of OpenID Connect is refused")
class OidcRefusedTest extends WithProvider {
    private static final Pattern REFRESH = Pattern.compile("0; url=(.*)");

    @Autowired
    private TableOwner owner;

    @Test
    @DisplayName("refuses an unknown person, and one whose token names nobody")
    void unknown() {
        var zh = "没有与您的身份关联的账号";
        var en = "no account of this system is linked";
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "unlinked", zh, en);
        at.assertRefused(at.signIn(at.browser(), "nobody"), "unlinked", zh, en);
        at.assertRefused(at.signIn(at.browser(), login), "unlinked", zh, en);
    }

    @Test
    @DisplayName("refuses a closed account, and leaves its link as it was")
    void closed() {
        at.link(login, number);
        accounts.close(login);
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "closed", "账号已经停用", "is closed");
        assertThat(at.bound(login)).isFalse();
    }

    @Test
    @DisplayName("refuses whoever has the name of somebody else who has signed in, and who belongs to two accounts")
    void doubled() {
        var zh = "对应不止一个人或者账号";
        var en = "more than one person or account";
        at.link(login, number);
        assertThat(SignInThere.leadsTo(at.signIn(at.browser(), "wang." + number)))
                .isEqualTo("/");
        at.assertRefused(at.signIn(at.browser(), "li." + number), "doubled", zh, en);

        var other = at.opened();
        var another = "x" + number;
        at.link(other, another);
        Provider.forge(claims -> claims.claim("workforce", another));
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "doubled", zh, en);
        assertThat(at.bound(other)).isFalse();
    }

    @Test
    @DisplayName("refuses a person who is linked by two accounts")
    void twoAccounts() {
        var second = at.opened();
        at.link(login, number);
        at.link(second, "y" + number);
        joined(second, login);
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "doubled", "对应不止一个人或者账号", "more than one person");
    }

    @Test
    @DisplayName("says so if the person does not agree there")
    void declined() {
        at.link(login, number);
        var browser = at.browser();
        var back = at.there(browser, SignInThere.BEGIN, "wang." + number, false);
        at.assertRefused(browser.get(back), "declined", "没有同意登录", "told Heishui&#39;s sign-on not to");
    }

    @Test
    @DisplayName(
            "believes no token of another issuer or for another program, no other nonce, and no clock that is far off")
    void tokens() {
        at.link(login, number);
        var zh = "答复不能采信";
        var en = "cannot be believed";
        Provider.forge(claims -> claims.issuer("http://127.0.0.1:1"));
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "untrusted", zh, en);
        Provider.forge(claims -> claims.audience(List.of("another-program")));
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "untrusted", zh, en);
        Provider.forge(claims -> claims.claim("nonce", "another"));
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "untrusted", zh, en);
        Provider.forge(claims -> claims.issuedAt(Instant.now().plusSeconds(300))
                .expiresAt(Instant.now().plusSeconds(600)));
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "untrusted", zh, en);
        Provider.forge(claims -> claims.issuedAt(Instant.now().minusSeconds(900))
                .expiresAt(Instant.now().minusSeconds(300)));
        at.assertRefused(at.signIn(at.browser(), "wang." + number), "untrusted", zh, en);
        assertThat(at.bound(login)).isFalse();

        Provider.forge(claims -> claims.issuedAt(Instant.now().plusSeconds(30)));
        assertThat(SignInThere.leadsTo(at.signIn(at.browser(), "wang." + number)))
                .as("half a minute")
                .isEqualTo("/");
    }

    @Test
    @DisplayName("takes no answer that another browser began, that has another state, or that came before")
    void answers() {
        at.link(login, number);
        var zh = "不是在这个浏览器里开始的";
        var en = "begun in another browser";
        var browser = at.browser();
        var back = at.there(browser, SignInThere.BEGIN, "wang." + number, true);
        at.assertRefused(at.browser().get(back), "stale", zh, en);
        var other = at.browser();
        other.get(SignInThere.BEGIN);
        at.assertRefused(other.get(back), "stale", zh, en);
        var wrong = at.browser();
        var mine = at.there(wrong, SignInThere.BEGIN, "wang." + number, true);
        at.assertRefused(wrong.get(mine.replace("state=", "state=x")), "stale", zh, en);
        for (var odd : List.of("", "?code=x", "?code=x&state=y", "?error=%0d%0aForged"))
            assertThat(SignInThere.leadsTo(at.browser().get(SignInThere.BEGIN + "/back" + odd)))
                    .startsWith("/sign-in?");

        var fresh = at.browser();
        var once = at.there(fresh, SignInThere.BEGIN, "wang." + number, true);
        var kept = Map.copyOf(fresh.cookies());
        assertThat(SignInThere.leadsTo(fresh.get(once))).isEqualTo("/");
        at.assertRefused(fresh.get(once), "stale", zh, en);
        var replay = at.browser();
        replay.cookies().putAll(kept);
        at.assertRefused(replay.get(once), "untrusted", "答复不能采信", "cannot be believed");
    }

    @Test
    @DisplayName("says that the provider does not answer, before and after it was reached, and lets passwords in")
    void down() {
        at.link(login, number);
        var begun = at.browser();
        var back = at.there(begun, SignInThere.BEGIN, "wang." + number, true);
        at.stopProvider();
        try {
            at.assertRefused(begun.get(back), "unreachable", "黑水县统一认证暂时连接不上", "cannot be reached");
            assertThat(begun.get("/sign-in?unreachable").statusCode()).isEqualTo(502);
            at.restart();
            var page = at.browser().get(SignInThere.BEGIN);
            assertThat(page.statusCode()).isEqualTo(502);
            assertThat(page.body())
                    .contains("黑水县统一认证暂时连接不上", "name=\"password\"")
                    .doesNotContain("Exception");
            assertThat(SignInThere.leadsTo(at.browser().signIn(at.opened()))).isEqualTo("/");
        } finally {
            at.begin();
        }
        assertThat(SignInThere.leadsTo(at.signIn(at.browser(), "wang." + number)))
                .isEqualTo("/");
    }

    private void joined(String account, String with) {
        owner.sql(
                        "update access.account set person = (select person from access.account where login = ?) where login = ?")
                .params(with, account)
                .update();
    }
}

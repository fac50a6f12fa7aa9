package org.xiangbang.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.xiangbang.access.sessions.ProxiedBrowser;

@DisplayName("Signing in at a provider of OpenID Connect")
class OidcSignInTest extends WithProvider {
    private static final Pattern REFRESH = Pattern.compile("0; url=(.*)");

    @Test
    @DisplayName("is offered on the page beside the password, and leads to the page that was asked for")
    void success() {
        at.link(login, number);
        var browser = at.browser();
        var page = browser.get("/sign-in?next=%2Ftasks%3Fview%3Ddone").body();
        assertThat(page).contains("用黑水县统一认证登录", "href=\"/sign-in/provider?next=", "name=\"password\"");

        var back = at.there(browser, SignInThere.BEGIN + "?next=%2Ftasks%3Fview%3Ddone", "wang." + number, true);
        assertThat(browser.cookies()).as("a visitor has no session").doesNotContainKey(SignInThere.SESSION);
        var signedIn = browser.get(back);
        assertThat(SignInThere.leadsTo(signedIn)).isEqualTo("/tasks?view=done");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(set -> set.startsWith(SignInThere.SESSION + "="))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax");
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(browser.get("/me/sessions").body()).contains("198.51.100.7", "Chrome（Windows）");
        assertThat(stored())
                .as("the session keeps no token")
                .singleElement()
                .asString()
                .contains("\"login\":\"" + login + "\"", "\"given\":false")
                .doesNotContain("eyJ", "wang.");
    }

    private List<String> stored() {
        return db.sql("""
                select string_agg(convert_from(a.attribute_bytes, 'UTF8'), ' ')
                  from access.session s join access.session_attributes a on a.session_primary_id = s.primary_id
                 where s.principal_name = ? group by s.primary_id
                """).param(login).query(String.class).list();
    }

    @Test
    @DisplayName("asks with state, nonce and PKCE, and gives the browser a new session each time")
    void begun() {
        var asked = Visit.location(at.browser().get(SignInThere.BEGIN));
        assertThat(asked)
                .startsWith(at.issuer() + "/oauth2/authorize?")
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "scope=openid");

        at.link(login, number);
        var browser = at.browser();
        at.signIn(browser, "wang." + number);
        var first = browser.cookies().get(SignInThere.SESSION);
        at.signIn(browser, "wang." + number);
        assertThat(browser.cookies().get(SignInThere.SESSION)).isNotEqualTo(first);
        var thief = at.browser();
        thief.cookies().put(SignInThere.SESSION, first);
        assertThat(thief.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("ends with the account, and with the link")
    void over() {
        at.link(login, number);
        var browser = at.browser();
        at.signIn(browser, "wang." + number);
        accounts.close(login);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("knows a person again by the subject, whatever the name says later")
    void renamed() {
        at.link(login, number);
        at.signIn(at.browser(), "wang." + number);
        Provider.forge(claims -> claims.claim("workforce", "z" + number));
        assertThat(SignInThere.leadsTo(at.signIn(at.browser(), "wang." + number)))
                .isEqualTo("/");
    }

    @Test
    @DisplayName(
            "takes the place of the password form for who is linked, and of nothing else, if the operator wants it so")
    void byProvider() {
        at.link(login, number);
        var refused = at.browser().signIn(login);
        at.assertRefused(refused, "by-provider", "请用黑水县统一认证登录", "signs in with Heishui");
        assertThat(SignInThere.leadsTo(at.browser().signIn(login, "Wrong-2026")))
                .isEqualTo("/sign-in?refused");
        assertThat(SignInThere.leadsTo(at.browser().signIn("admin"))).isEqualTo("/");
        assertThat(at.browser()
                        .basic("/api/v1/me", login, ProxiedBrowser.PASSWORD, "zh-CN")
                        .statusCode())
                .as("the interface, as before: the first password has to be changed")
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "takes the place of the password before a second factor is added, for five minutes, as the provider says")
    void factor() {
        at.link(login, number);
        var browser = at.browser();
        Provider.forge(claims -> claims.claim("auth_time", Instant.now().getEpochSecond()));
        at.signIn(browser, "wang." + number);
        assertThat(browser.get("/me/factors").body()).contains("不必输入密码").doesNotContain("name=\"password\"");
        assertThat(SignInThere.leadsTo(browser.post("/me/factors/add", Map.of("name", "办公手机"))))
                .isEqualTo("/me/factors#setup");

        for (var late : List.<Consumer<JwtClaimsSet.Builder>>of(
                claims -> claims.claim(
                        "auth_time", Instant.now().minusSeconds(301).getEpochSecond()),
                claims -> claims.claims(all -> all.remove("auth_time")))) {
            Provider.forge(late);
            at.signIn(browser, "wang." + number);
            browser.get("/me/factors");
            var refused = browser.post("/me/factors/add", Map.of("name", "办公手机"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("已超过 5 分钟。请退出，重新登录后随即办理");
        }
    }

    @Test
    @DisplayName("signs out at the provider as well, and nobody who never was there")
    void out() {
        at.link(login, number);
        var browser = at.browser();
        var there = new Visit(at.issuer());
        var asked = Visit.location(browser.get(SignInThere.BEGIN));
        browser.get(SignInThere.inside(there.signIn(asked, "wang." + number, true)));
        assertThat(there.get(asked).statusCode()).as("signed in there").isEqualTo(302);

        browser.get("/me/sessions");
        assertThat(SignInThere.leadsTo(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in/provider/out");
        var leaving = browser.get("/sign-in/provider/out");
        assertThat(leaving.body()).contains("正在退出黑水县统一认证");
        var refresh = REFRESH.matcher(leaving.headers().firstValue("Refresh").orElse(""));
        assertThat(refresh.matches()).isTrue();
        var left = there.get(refresh.group(1));
        assertThat(left.statusCode()).isEqualTo(302);
        assertThat(Visit.location(left)).endsWith("/sign-in?out").startsWith("https://127.0.0.1");
        assertThat(Visit.location(there.get(asked))).endsWith("/login");

        assertThat(SignInThere.leadsTo(browser.get("/sign-in/provider/out"))).isEqualTo("/sign-in?out");
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(302);
    }
}

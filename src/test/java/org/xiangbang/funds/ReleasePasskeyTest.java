package org.xiangbang.funds;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Proofs;
import org.xiangbang.Visitor;
import org.xiangbang.journey.Chromium;

@AppTest
@DisplayName("The release of a payment, with a passkey")
@Tag("browser")
@ExtendWith(Chromium.class)
class ReleasePasskeyTest extends DisbursementWalk {
    private static final String CHIEF = "finance.chief@513228";
    private static final String PASSWORD = "Xiangbang-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private Proofs codes;

    @Test
    @DisplayName("that was made on the page of second factors goes through, and is recorded as such")
    void goesThrough(Browser browser) {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        upTo(caseNo, "releasePayment");
        var task = cases.open(caseNo, "releasePayment").taskId();

        try (var context = browser.newContext()) {
            var page = context.newPage();
            withAuthenticator(page);
            signIn(page);
            makePasskey(page);
            signOut(page);
            signIn(page);
            page.navigate(at("/tasks/" + task));
            page.locator("input[name=outcome][value=approve]").check();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("用通行密钥验证"))
                    .click();
            assertThat(page.getByText("通行密钥已确认")).isVisible();
            page.locator("[data-submit-outcome]").click();
            assertThat(page.locator("[data-submit-outcome]")).hasCount(0);
        }

        assertThat(cases.waits(caseNo, "releasePayment")).isFalse();
        assertThat(db.sql("select kind from access.factor_use where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("passkey");
    }

    @Test
    @DisplayName("is refused where something else than a passkey has signed")
    void nothingElse() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        upTo(caseNo, "releasePayment");
        var chief = new Visitor(port, CHIEF).signIn();
        var page = "/tasks/" + cases.open(caseNo, "releasePayment").taskId();

        chief.page(page);
        for (var signed :
                new String[] {"{}", "nothing", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\"}"}) {
            var refused = chief.post(page, Map.of("outcome", "approve", "_passkey", signed));
            assertThat(refused.statusCode()).as(signed).isEqualTo(422);
            assertThat(refused.body()).contains("通行密钥没有通过验证");
        }
    }

    private void withAuthenticator(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var authenticator = new JsonObject();
        authenticator.addProperty("protocol", "ctap2");
        authenticator.addProperty("transport", "internal");
        authenticator.addProperty("hasResidentKey", true);
        authenticator.addProperty("hasUserVerification", true);
        authenticator.addProperty("isUserVerified", true);
        authenticator.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", authenticator);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private void signIn(Page page) {
        page.navigate(at("/sign-in"));
        page.locator("#f-login, [name=login]").first().fill(CHIEF);
        page.locator("[name=password]").first().fill(PASSWORD);
        page.locator("[name=password]").first().press("Enter");
        assertThat(page.locator("details.me")).isVisible();
    }

    private void signOut(Page page) {
        page.context().clearCookies();
    }

    private void makePasskey(Page page) {
        page.navigate(at("/me/factors"));
        page.locator("summary", new Page.LocatorOptions().setHasText("登记通行密钥")).click();
        var form = page.locator("form[action='/me/factors/passkeys/add']");
        form.locator("[name=name]").fill("安全密钥");
        form.locator("[name=password]").fill(PASSWORD);
        form.locator("[name=_factor]").fill(codes.code(CHIEF));
        form.locator("button.button:not(.button-quiet)").click();
        page.locator("[data-passkey-make]").click();
        assertThat(page.getByText("已登记。")).isVisible();
        assertThat(page.locator("table")).containsText("安全密钥");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}

package org.xiangbang.journey;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;

/** 登录. */
record SignInPage(Page page) {
    static final String PASSWORD = "Xiangbang-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int FOUND = 302;

    /** Sends what the page would send, and leaves the session's cookie with the caller's requests. */
    static void signIn(String login, APIRequestContext requests) {
        var token = TOKEN.matcher(requests.get("/sign-in").text());
        if (!token.find()) throw new AssertionError("The page of sign-in has no token");
        var form = FormData.create()
                .set("_csrf", token.group(1))
                .set("login", login)
                .set("password", PASSWORD);
        var answer =
                requests.post("/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
        var next = answer.headers().getOrDefault("location", "");
        if (answer.status() != FOUND || next.contains("sign-in"))
            throw new AssertionError("Sign-in of %s ends with %d at %s".formatted(login, answer.status(), next));
    }

    /** Signs in, and waits until the page that follows is there with its scripts. */
    void signIn(String login) {
        page.navigate("/sign-in");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main form .button").click();
        try {
            page.waitForURL(url -> !url.contains("sign-in"));
        } catch (TimeoutError never) {
            throw new AssertionError("Sign-in of %s ends at %s".formatted(login, page.url()), never);
        }
    }
}

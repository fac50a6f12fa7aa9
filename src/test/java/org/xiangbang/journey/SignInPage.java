package org.xiangbang.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** 登录. */
record SignInPage(Page page) {
    static final String PASSWORD = "Xiangbang-2026";

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

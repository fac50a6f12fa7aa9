package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** 登录. */
record SignInPage(Page page) {
    static final String PASSWORD = "Xiangbang-2026";

    void signIn(String login) {
        page.navigate("/sign-in");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main form .button").click();
        assertThat(page.url()).as("sign-in of " + login).doesNotContain("sign-in");
    }
}

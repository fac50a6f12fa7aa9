package org.xiangbang.access.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.xiangbang.access.sessions.ProxiedBrowser;

/** Confirms what the security administrator asked for, at the copy of the program that knows the directory. */
final class SecondAdministrator {
    private SecondAdministrator() {}

    static void confirm(Supplier<ProxiedBrowser> copy, String account) {
        var asked = copy.get()
                .basic("/api/v1/admin/requests", "admin", ProxiedBrowser.PASSWORD, "zh-CN")
                .body();
        var number = Pattern.compile("\"id\":(\\d+),\"kind\":\"link\",\"items\":\\[\"" + Pattern.quote(account) + " ")
                .matcher(asked);
        assertThat(number.find()).as(asked).isTrue();
        var browser = copy.get();
        browser.signIn("admin");
        browser.get("/admin/requests");
        var done = browser.post("/admin/requests/" + number.group(1) + "/confirm", Map.of());
        assertThat(done.statusCode()).isEqualTo(200);
    }
}

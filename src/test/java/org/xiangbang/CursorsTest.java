package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.web.Caller;

/** An empty page is the end of a list and nothing else. */
@AppTest
@DisplayName("A place to go on behind that is in no list")
class CursorsTest {
    /** Totals and workbooks are of the whole list, whatever page of it is shown. */
    private static final Pattern WHOLE = Pattern.compile(".*/(totals|sheet|counts)");

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is refused by every list of the interface that can be read on")
    void everyList() throws Exception {
        var answered = new TreeSet<String>();
        for (var operation : new DescribedInterface(new Client(port).description()).operations()) {
            if (!operation.name().startsWith("get ")
                    || WHOLE.matcher(operation.name()).matches()) continue;
            var names = operation.text().path("parameters").findValuesAsText("name");
            for (var place : List.of("after", "before")) {
                if (!names.contains(place)) continue;
                var list = operation.name().substring("get ".length());
                var path = list.replace("{code}", "513228").replaceAll("\\{[^}]*}", "needs") + "?" + place + "=zzz";
                var admin = new Caller(port, Administrators.of(path)).get(path);
                var answer = admin.statusCode() == 404 ? new Caller(port, "agriculture.chief@513228").get(path) : admin;
                if (answer.statusCode() == 404) continue;
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(422);
                assertThat(answer.body()).as(path).contains("\"field\":\"" + place + "\"");
                answered.add(list);
            }
        }
        assertThat(answered)
                .contains(
                        "/api/v1/needs",
                        "/api/v1/organizations",
                        "/api/v1/projects",
                        "/api/v1/notices",
                        "/api/v1/me/notices",
                        "/api/v1/tasks",
                        "/api/v1/county/late",
                        "/api/v1/admin/accounts",
                        "/api/v1/admin/regions");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/needs",
                "/organizations",
                "/projects",
                "/notices",
                "/tasks",
                "/me/notices",
                "/admin/accounts",
                "/admin/regions",
                "/admin/vacancies"
            })
    @DisplayName("is refused by every page that can be read on")
    void everyPage(String path) {
        var page = new Visitor(port, "admin").signIn().page(path + "?after=zzz");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(422);
        assertThat(page.body()).contains("在这份清单里找不到");
    }
}

package org.xiangbang.tasklist.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The panel of further conditions")
class FilterPanelTest {
    private static final String CLERK = "agriculture.handler@513228";
    private static final String SET = "view=todo&process=needs-survey&amountFrom=10.00&sort=-amount";

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is folded at first, and what it would show goes with the form all the same")
    void folded() {
        var page = new Visitor(port, CLERK).signIn().page("/tasks?" + SET).body();

        assertThat(page)
                .contains("<input type=\"hidden\" name=\"process\" value=\"needs-survey\">")
                .contains("<input type=\"hidden\" name=\"amountFrom\" value=\"10.00\">")
                .contains("<input type=\"hidden\" name=\"sort\" value=\"-amount\">")
                .contains("hx-get=\"/tasks/filters?view=todo&amp;process=needs-survey")
                .doesNotContain("id=\"filter-process\"");
    }

    @Test
    @DisplayName("comes alone when a script asks for it, and on a page of its own without scripts")
    void unfolded() {
        var clerk = new Visitor(port, CLERK).signIn();
        var alone = clerk.page("/tasks/filters?" + SET, "HX-Request", "true");
        assertThat(alone.body())
                .startsWith("<div class=\"filters-inner\">")
                .contains("value=\"needs-survey\" selected", "value=\"-amount\" selected", "value=\"10.00\"")
                .doesNotContain("<html");

        var page =
                new Visitor(port, CLERK).signIn().page("/tasks/filters?" + SET).body();
        assertThat(page)
                .contains("<html", "<details class=\"more-filters\" open=\"open\">", "value=\"needs-survey\" selected")
                .doesNotContain("type=\"hidden\" name=\"process\"");
    }
}

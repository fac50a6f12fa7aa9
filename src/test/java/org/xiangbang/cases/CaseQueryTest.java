package org.xiangbang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A question for a list of cases")
class CaseQueryTest {
    private final CaseQuery query = new CaseQuery(" 513228 ", null, "藏白菊 & {x}", "", 2);

    @Test
    @DisplayName("asks for nothing where nothing was typed")
    void plain() {
        assertThat(query.region()).isEqualTo("513228");
        assertThat(query.filtered()).isTrue();
        assertThat(new CaseQuery(null, " ", null, null, 2).filtered()).isFalse();
    }

    @Test
    @DisplayName("leads to the next page, and from the last to none")
    void pages() {
        var first = query.page(List.of("N-3", "N-2", "N-1"), Function.identity());

        assertThat(first.items()).containsExactly("N-3", "N-2");
        assertThat(query.next("/needs", first))
                .isEqualTo("/needs?region=513228&q=%E8%97%8F%E7%99%BD%E8%8F%8A%20%26%20%7Bx%7D&after=N-2");
        var last = query.page(List.of("N-1"), Function.identity());
        assertThat(last.next()).isNull();
        assertThat(query.next("/needs", last)).isNull();
    }

    @Test
    @DisplayName("leads to the same list without one of its filters")
    void without() {
        assertThat(query.without("/projects", "q")).isEqualTo("/projects?region=513228");
        assertThat(query.without("/projects", "region"))
                .startsWith("/projects?q=")
                .doesNotContain("region");
    }

    @Test
    @DisplayName("keeps the figure of a report whose cases it asks for, until that is removed")
    void figure() {
        var counted = new CaseQuery("", "closed", "", "", "", "", "paid-in:513228:all:2026-05", "", "", 2);

        assertThat(counted.filtered()).isTrue();
        assertThat(counted.without("/projects", "status"))
                .isEqualTo("/projects?figure=paid-in%3A513228%3Aall%3A2026-05");
        assertThat(counted.without("/projects", "figure")).isEqualTo("/projects?status=closed");
    }
}

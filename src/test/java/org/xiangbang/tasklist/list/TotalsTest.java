package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.tasklist.list.InboxCounts.Totals;

@DisplayName("What waits, counted by severity,")
class TotalsTest {
    private static final Totals SOME = new Totals(1, 2, 3, 4, 5);

    @Test
    @DisplayName("is overdue when it is overdue or very overdue")
    void overdue() {
        assertThat(SOME.overdue()).isEqualTo(5);
        assertThat(SOME.of("overdue")).isEqualTo(3);
    }

    @Test
    @DisplayName("adds up to all that waits, and counts a step that the person has claimed only once")
    void todo() {
        assertThat(SOME.todo()).isEqualTo(14);
    }

    @Test
    @DisplayName("is counted no further than each of its parts")
    void limit() {
        var many = new Totals(0, 700, 700, 0, 0);
        assertThat(many.overdue()).isEqualTo(InboxCounts.LIMIT);
        assertThat(many.todo()).isEqualTo(InboxCounts.LIMIT);
    }
}

package org.xiangbang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.audit.DateOrder.Contradiction;
import org.xiangbang.audit.DateOrder.Dated;
import org.xiangbang.audit.DateOrder.Event;

@DisplayName("The dates of a project")
class DateOrderTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 1);

    @Test
    @DisplayName("follow each other, and may lie on one day or be unknown")
    void inOrder() {
        assertThat(contradictions(SPRING, SPRING, SUMMER, SUMMER)).isEmpty();
        assertThat(contradictions(SPRING, null, null, SUMMER)).isEmpty();
        assertThat(contradictions(null, null, null, null)).isEmpty();
    }

    @Test
    @DisplayName("contradict where a later event lies before an earlier one, whatever lies between them")
    void contradicting() {
        assertThat(contradictions(null, SUMMER, null, SPRING))
                .containsExactly(
                        new Contradiction(new Dated(Event.AGREED_START, SUMMER), new Dated(Event.ASKED, SPRING)));
        assertThat(contradictions(SUMMER, SPRING, SPRING, SUMMER))
                .extracting(found -> found.then().event())
                .containsExactly(Event.AGREED_START, Event.WORKS_START);
    }

    private static List<Contradiction> contradictions(LocalDate... dates) {
        return new DateOrder(Arrays.stream(Event.values())
                        .map(event -> new Dated(event, dates[event.ordinal()]))
                        .toList())
                .contradictions();
    }
}

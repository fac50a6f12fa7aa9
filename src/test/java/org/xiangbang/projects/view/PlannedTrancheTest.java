package org.xiangbang.projects.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts.OnTranche;
import org.xiangbang.projects.Tranche;
import org.xiangbang.shared.Money;

@DisplayName("A tranche of the plan")
class PlannedTrancheTest {
    private static final Tranche OPEN =
            Tranche.planned(1, 3000, Money.parse("192000.00"), Tranche.Due.START, null, null);

    @Test
    @DisplayName("has what was paid of each source beside its plan, while the rest is not paid yet")
    void partly() {
        var planned = PlannedTranche.of(
                        List.of(OPEN),
                        List.of(account(1, "fiscal-central"), account(2, "donation")),
                        List.of(
                                new OnTranche(1, 1, Money.parse("172800.00")),
                                new OnTranche(2, 2, Money.parse("1.00"))))
                .get(0);

        assertThat(planned.parts()).extracting(part -> part.line().source()).containsExactly("fiscal-central");
        assertThat(planned.paid()).isEqualTo(Money.parse("172800.00"));
        assertThat(planned.less()).isEqualTo(Money.parse("19200.00"));
        assertThat(planned.more()).isEqualTo(Money.ZERO);
        assertThat(planned.unplaced()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("says what was paid without a source, and how much less than planned")
    void withoutASource() {
        var paid = new Tranche(
                1,
                3000,
                Money.parse("192000.00"),
                Tranche.Due.START,
                null,
                null,
                Money.parse("190000.00"),
                LocalDate.of(2026, 6, 1));
        var planned = PlannedTranche.of(
                        List.of(paid),
                        List.of(account(1, "donation")),
                        List.of(new OnTranche(1, 1, Money.parse("100000.00"))))
                .get(0);

        assertThat(planned.paid()).isEqualTo(Money.parse("190000.00"));
        assertThat(planned.unplaced()).isEqualTo(Money.parse("90000.00"));
        assertThat(planned.less()).isEqualTo(Money.parse("2000.00"));
    }

    private static LineAccount account(int no, String source) {
        var amount = Money.parse("640000.00");
        return new LineAccount(new BudgetLine(no, source, null, amount), amount, null, Money.ZERO, amount);
    }
}

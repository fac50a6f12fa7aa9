package org.xiangbang.projects.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiangbang.shared.Money;

@DisplayName("A change of plan")
class PlanChangeTest {

    @ParameterizedTest(name = "touching {0} yuan, new amount {1}: {2} basis points")
    @CsvSource({"64000.00, , 1000", "64000.01, , 1001", "100.00, 740000.00, 1563", "100.00, 540000.00, 1563"})
    void isMeasuredByTheLargerOfWhatItTouchesAndMoves(String affected, String amount, long basisPoints) {
        var change = new PlanChange(
                1,
                "scale",
                "扩大",
                Money.parse(affected),
                null,
                null,
                amount == null ? null : Money.parse(amount),
                List.of());

        assertThat(change.basisPoints(Money.parse("640000.00"))).isEqualTo(basisPoints);
    }
}

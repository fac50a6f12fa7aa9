package org.xiangbang.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.shared.Money;

@DisplayName("An amount that is divided")
class SharesTest {
    @Test
    @DisplayName("is divided in proportion, and what rounding leaves over goes to who lost most")
    void toTheFen() {
        assertThat(shares("192000.00", "576000.00", "64000.00")).containsExactly("172800.00", "19200.00");
        assertThat(shares("100.00", "1.00", "1.00", "1.00")).containsExactly("33.34", "33.33", "33.33");
        assertThat(shares("0.05", "2.00", "1.00")).containsExactly("0.03", "0.02");
        assertThat(shares("0.01", "1.00", "2.00")).containsExactly("0.00", "0.01");
        assertThat(shares("100000000000.00", "99999999999.99", "0.01")).containsExactly("99999999999.99", "0.01");
    }

    @Test
    @DisplayName("gives nothing where nothing has weight")
    void nothing() {
        assertThat(shares("5.00", "0.00", "0.00")).containsExactly("0.00", "0.00");
        assertThat(Shares.of(Money.parse("5.00"), List.of())).isEmpty();
    }

    @Test
    @DisplayName("gives each part at least what it has had, and divides the rest")
    void atLeastWhatWasPaid() {
        var weights = money("50.00", "30.00", "20.00");

        assertThat(yuan(Shares.of(Money.parse("80.00"), weights, money("45.00", "0.00", "0.00"))))
                .containsExactly("45.00", "21.00", "14.00");
        assertThat(yuan(Shares.of(Money.parse("60.00"), weights, money("45.00", "10.00", "0.00"))))
                .containsExactly("45.00", "10.00", "5.00");
        assertThat(yuan(Shares.of(Money.parse("40.00"), weights, money("45.00", "10.00", "0.00"))))
                .containsExactly("45.00", "10.00", "0.00");
        assertThat(yuan(Shares.of(Money.parse("100.00"), weights, money("45.00", "10.00", "0.00"))))
                .containsExactly("50.00", "30.00", "20.00");
    }

    private static List<String> shares(String total, String... weights) {
        return yuan(Shares.of(Money.parse(total), money(weights)));
    }

    private static List<Money> money(String... amounts) {
        return List.of(amounts).stream().map(Money::parse).toList();
    }

    private static List<String> yuan(List<Money> amounts) {
        return amounts.stream().map(Money::yuan).toList();
    }
}

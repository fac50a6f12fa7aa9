package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiangbang.shared.Money;

class ShowTest {
    private final Show show = new Show();

    @ParameterizedTest
    @CsvSource({
        "640000.00, 陆拾肆万元整",
        "0.00, 零元整",
        "0.05, 伍分",
        "10.05, 壹拾元零伍分",
        "10.50, 壹拾元伍角整",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "100000001.00, 壹亿零壹元整",
        "6007.14, 陆仟零柒元壹角肆分",
        "12345678.90, 壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角整",
        "100000000000.00, 壹仟亿元整"
    })
    void amountsAreWrittenInCapitals(String yuan, String capital) {
        assertThat(show.capital(Money.parse(yuan))).isEqualTo(capital);
    }

    @Test
    void amountsCarrySeparatorsAndTwoPlaces() {
        assertThat(show.money(Money.parse("640000"))).isEqualTo("640,000.00");
        assertThat(show.wan(Money.parse("640000"))).isEqualTo("64.00");
        assertThat(show.money((Money) null)).isEmpty();
    }

    @Test
    void timesAreThoseOfBeijing() {
        assertThat(show.time(Instant.parse("2026-11-22T06:05:00Z"))).isEqualTo("2026-11-22 14:05");
    }
}

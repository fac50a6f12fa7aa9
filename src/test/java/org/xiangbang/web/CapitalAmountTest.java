package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiangbang.shared.Money;

@DisplayName("An amount in capital numerals")
class CapitalAmountTest {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final int SAMPLES = 200_000;

    @ParameterizedTest
    @DisplayName("is written as the rules for vouchers show it in their examples")
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分"
    })
    void followsTheExamples(String yuan, String capital) {
        assertThat(CapitalAmount.of(Money.parse(yuan))).isEqualTo(capital);
    }

    @ParameterizedTest
    @DisplayName("closes what has no fen, begins ten with one, and names zeros between its digits once")
    @CsvSource({
        "0.00, 零元整",
        "0.10, 壹角整",
        "0.01, 壹分",
        "10.00, 壹拾元整",
        "123456.78, 壹拾贰万叁仟肆佰伍拾陆元柒角捌分",
        "100010.00, 壹拾万零壹拾元整",
        "10001000.00, 壹仟万壹仟元整",
        "100010000.00, 壹亿零壹万元整",
        "1000100010.00, 壹拾亿零壹拾万零壹拾元整",
        "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "1234500000000.00, 壹万贰仟叁佰肆拾伍亿元整",
        "1000100000000.00, 壹万零壹亿元整",
        "-5.00, 负伍元整"
    })
    void placesZeros(String yuan, String capital) {
        assertThat(CapitalAmount.of(new Money(fen(yuan)))).isEqualTo(capital);
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(Money.PLACES).longValueExact();
    }

    @Test
    @DisplayName("is read back to the same fen, whichever amount it is")
    void isReadBack() {
        var random = new Random(20261129);
        var any = random.longs(SAMPLES, 0, Money.MAX.fen() + 1);
        var sparse = LongStream.generate(() -> sparse(random)).limit(SAMPLES);
        LongStream.concat(LongStream.rangeClosed(0, SAMPLES), LongStream.concat(any, sparse))
                .forEach(fen -> {
                    var text = CapitalAmount.of(new Money(fen));
                    if (read(text) != fen) assertThat(read(text)).as(text).isEqualTo(fen);
                    if (!isWellFormed(text, fen))
                        assertThat(text).as("form of " + fen).isEmpty();
                });
    }

    /** Mostly zeros, which is where the rules are. */
    private static long sparse(Random random) {
        var fen = 0L;
        for (int i = 0; i < 3; i++) fen += (long) Math.pow(10, random.nextInt(13)) * random.nextInt(10);
        return Math.min(fen, Money.MAX.fen());
    }

    private static boolean isWellFormed(String text, long fen) {
        return text.endsWith("整") == (fen % 10 == 0)
                && !text.contains("零零")
                && !text.contains("零万")
                && !text.contains("零亿")
                && !text.contains("零角")
                && (fen == 0 || !text.contains("零元"))
                && text.matches("([壹贰叁肆伍陆柒捌玖零][仟佰拾]?|[万亿元角分整])+");
    }

    /** Reads it as people do: each digit counts by the place behind it, and 万 and 亿 multiply what stands before them. */
    private static long read(String text) {
        var yuan = text.contains("元") ? number(text.substring(0, text.indexOf('元'))) : 0;
        return yuan * 100 + before(text, '角') * 10 + before(text, '分');
    }

    private static long before(String text, char unit) {
        var at = text.indexOf(unit);
        return at < 1 ? 0 : DIGITS.indexOf(text.charAt(at - 1));
    }

    private static long number(String text) {
        for (var unit : new String[] {"亿", "万"}) {
            var at = text.lastIndexOf(unit);
            if (at >= 0)
                return number(text.substring(0, at)) * (unit.equals("亿") ? 100_000_000L : 10_000L)
                        + number(text.substring(at + 1));
        }
        var sum = 0L;
        var digit = 0;
        for (var c : text.toCharArray()) {
            var place = "拾佰仟".indexOf(c);
            if (place < 0) {
                sum += digit;
                digit = DIGITS.indexOf(c);
            } else {
                sum += digit * (long) Math.pow(10, place + 1);
                digit = 0;
            }
        }
        return sum + digit;
    }
}

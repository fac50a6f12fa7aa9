package org.xiangbang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An amount")
class MoneyTest {

    @ParameterizedTest(name = "{0} yuan is {1} fen")
    @CsvSource({
        "640000.00,64000000",
        "0.01,1",
        "7,700",
        "7.5,750",
        "'1,234.56',123456",
        "100000000000.00,10000000000000"
    })
    void isReadToTheFen(String yuan, long fen) {
        assertThat(Money.parse(yuan).fen()).isEqualTo(fen);
    }

    @ParameterizedTest(name = "is not written {0}")
    @ValueSource(strings = {"", "1e3", "0x1", "NaN", "1.", ".5", "六十四万", "1 000", "--1"})
    void refusesWhatIsNoPlainNumber(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest(name = "cannot be {0}")
    @ValueSource(strings = {"0.001", "99999999999999999999"})
    void refusesPartsOfAFenAndNoEnd(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @DisplayName("reads what it writes")
    void readsWhatItWrites() {
        for (int i = 0; i < 1000; i++) {
            var amount = anyAmount();
            assertThat(Money.parse(amount.yuan())).isEqualTo(amount);
        }
    }

    @Test
    @DisplayName("has no share larger than itself")
    void aShareIsNeverMoreThanTheWhole() {
        for (int i = 0; i < 1000; i++) {
            var whole = anyAmount();
            var basisPoints = ThreadLocalRandom.current().nextInt(10_001);
            assertThat(whole.share(basisPoints)).isBetween(Money.ZERO, whole);
            assertThat(whole.share(10_000)).isEqualTo(whole);
        }
    }

    private static Money anyAmount() {
        return new Money(ThreadLocalRandom.current().nextLong(Money.MAX.fen() + 1));
    }

    @Test
    @DisplayName("does not overflow")
    void doesNotWrapAround() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }
}

package org.xiangbang.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A one-time code")
class TotpTest {
    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "of second {0} is {1}")
    @DisplayName("is that of the test vectors of RFC 6238, appendix B, and its last six digits")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void isThatOfTheStandard(long second, String code) {
        assertThat(Totp.code(SEED, second / Totp.SECONDS, 8)).isEqualTo(code);
        assertThat(Totp.code(SEED, second / Totp.SECONDS, Totp.DIGITS)).isEqualTo(code.substring(2));
    }

    @Test
    @DisplayName("is taken from 30 seconds before its time to 30 seconds after, and not if a later one was used")
    void isTakenNearItsTime() {
        var code = Totp.code(SEED, 1000, Totp.DIGITS);

        for (var now : new long[] {999, 1000, 1001})
            assertThat(Totp.step(SEED, code, now, 0)).hasValue(1000);
        assertThat(Totp.step(SEED, code, 998, 0)).isEmpty();
        assertThat(Totp.step(SEED, code, 1002, 0)).isEmpty();
        assertThat(Totp.step(SEED, code, 1000, 999)).hasValue(1000);
        assertThat(Totp.step(SEED, code, 1000, 1000)).isEmpty();
        assertThat(Totp.step(SEED, "", 1000, 0)).isEmpty();
    }
}

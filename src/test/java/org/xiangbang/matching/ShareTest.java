package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A share")
class ShareTest {

    @ParameterizedTest
    @CsvSource({"33.34, 3334", "100, 10000", "0.01, 1", "50 %, 5000", "３３．３４％, 3334"})
    void isReadFromAPercentage(String percent, int basisPoints) {
        assertThat(Share.basisPoints(percent)).contains(basisPoints);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100.01", "33.333", "33,34", "-5", "half", ""})
    void isNothingElse(String text) {
        assertThat(Share.basisPoints(text)).isEmpty();
    }
}

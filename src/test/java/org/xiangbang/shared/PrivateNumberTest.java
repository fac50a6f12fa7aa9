package org.xiangbang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number of somebody's own")
class PrivateNumberTest {
    @ParameterizedTest(name = "{0} {1} is read as {2}")
    @CsvSource({
        "ACCOUNT, 6200000000001234, **** 1234",
        "ACCOUNT, 510001, **** 0001",
        "ACCOUNT, 1234, ****",
        "PHONE, 13812341234, 138****1234",
        "PHONE, 028-00000000, 028****0000",
        "PHONE, 8812345, ****2345",
        "PHONE, 110, ****"
    })
    @DisplayName("keeps the digits by which it is recognized")
    void isMasked(PrivateNumber kind, String number, String masked) {
        assertThat(kind.masked(number).trim()).isEqualTo(masked).doesNotContain(number);
    }
}

package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A step that turns yellow on the 8th and red on the 11th")
class DueStateTest {

    @ParameterizedTest(name = "is {1} on {0}")
    @CsvSource({
        "2026-11-07T23:59:59Z, NORMAL",
        "2026-11-08T00:00:00Z, SOON",
        "2026-11-10T23:59:59Z, SOON",
        "2026-11-11T00:00:00Z, OVERDUE",
        "2027-01-01T00:00:00Z, OVERDUE"
    })
    void turns(Instant now, DueState state) {
        var yellow = Instant.parse("2026-11-08T00:00:00Z");
        var red = Instant.parse("2026-11-11T00:00:00Z");

        assertThat(DueState.of(yellow, red, now)).isEqualTo(state);
    }
}

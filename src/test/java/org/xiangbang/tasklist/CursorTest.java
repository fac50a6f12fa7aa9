package org.xiangbang.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangbang.shared.FormRefused;

@DisplayName("A list's cursor")
class CursorTest {

    @Test
    @DisplayName("comes back as it was, to the microsecond")
    void comesBack() {
        var cursor = new Cursor(
                Instant.parse("2026-11-22T06:05:00.123456Z"), UUID.randomUUID().toString());

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "MTIz", "fHw", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5fGE", "MXw8c2NyaXB0Pg"})
    @DisplayName("that we did not write is refused by its name")
    void refused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("after"));
    }
}

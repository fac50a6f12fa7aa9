package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.tasklist.list.TaskLists.View;

@AppTest
@DisplayName("A list's cursor")
class CursorTest {
    @Autowired
    private Said said;

    private static final ListOrder MIXED = ListOrder.of(View.TODO, "-amount,received");

    @Test
    @DisplayName("comes back as it was, to the microsecond")
    void comesBack() {
        var at = Instant.parse("2026-11-22T06:05:00.123456Z");
        var id = UUID.randomUUID().toString();
        var cursor = new Cursor(MIXED, List.of("64000000", Cursor.micros(at)), id);

        assertThat(Cursor.parse(cursor.text(), MIXED)).isEqualTo(cursor);
        assertThat(cursor.byUuid())
                .containsEntry("key0", 64_000_000L)
                .containsEntry("key1", TaskFilter.at(at))
                .containsEntry("keyId", UUID.fromString(id));
    }

    @Test
    @DisplayName("is refused in a list of another order")
    void belongsToItsOrder() {
        var cursor = new Cursor(MIXED, List.of("1", "2"), UUID.randomUUID().toString());

        said.wrong(
                "tasklist.cursor.order",
                () -> Cursor.parse(cursor.text(), ListOrder.of(View.TODO, "amount,received")),
                "另一种排序",
                "another order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "MTIz", "fHw", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5fGE", "MXw8c2NyaXB0Pg"})
    @DisplayName("that the program did not write is refused by its name")
    void refused(String text) {
        refuses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-amount,received\nten\n5\na",
                "-amount,received\n1\n99999999999999999999\na",
                "-amount,received\n1\n9000000000000000000\na",
                "-amount,received\n1\na",
                "-amount,received\n1\n2\n<script>"
            })
    @DisplayName("with wrong parts is refused by its name")
    void malformed(String plain) {
        refuses(encoded(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"severity,due\n99999\n5\na", "severity,due\n-99999\n5\na"})
    @DisplayName("with a group that no row can be in is refused by its name")
    void noGroup(String plain) {
        refuses(encoded(plain), ListOrder.URGENCY);
    }

    @Test
    @DisplayName("with a text that no row can have is refused by its name")
    void noText() {
        refuses(encoded("case\nN-\0\na"), ListOrder.of(View.TODO, "case"));
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String text) {
        refuses(text, MIXED);
    }

    private static void refuses(String text, ListOrder listOrder) {
        assertThatThrownBy(() -> Cursor.parse(text, listOrder))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("after"));
    }
}

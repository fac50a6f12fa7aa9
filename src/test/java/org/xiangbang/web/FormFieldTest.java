package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A table of a form")
class FormFieldTest {
    @ParameterizedTest(name = "needs {0}, has {1}")
    @CsvSource({"0, 0, 2", "1, 0, 2", "3, 0, 3", "3, 1, 3", "3, 3, 4", "0, 5, 6"})
    @DisplayName("shows as many rows as it needs, a blank one behind those that are filled, and two at least")
    void rows(String least, int filled, int shown) {
        var value = Collections.nCopies(filled, Map.of("name", "张某"));
        var limits = new FormField.Limits(least, null, null);

        assertThat(new FormField(
                                "team", "验收组", "table", true, null, limits, null, null, List.of(), List.of(), value,
                                Map.of())
                        .rows())
                .isEqualTo(shown);
    }
}

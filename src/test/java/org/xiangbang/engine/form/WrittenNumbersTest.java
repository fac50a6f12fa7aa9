package org.xiangbang.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.shared.NumberCase;
import org.xiangbang.shared.Violation;

@DisplayName("A number that somebody typed")
class WrittenNumbersTest {
    private final FieldValue value = new FieldValue(null, null, null);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.xiangbang.shared.NumberCase#all")
    @DisplayName("is read as an amount or refused, as the table says")
    void anAmount(NumberCase number) {
        assertThat(read("money", number.typed())).isEqualTo(number.amount());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.xiangbang.shared.NumberCase#all")
    @DisplayName("is read as a whole number or refused, as the table says")
    void aWholeNumber(NumberCase number) {
        assertThat(read("long", number.typed())).isEqualTo(number.whole());
    }

    /** The value, or the code of what is wrong. */
    private String read(String type, String typed) {
        var wrong = new ArrayList<Violation>();
        var field = new FieldDefinition(
                "probe", "试验", type, true, FieldDefinition.Bounds.NONE, List.of(), List.of(), "", "", null, "", "");
        var read = value.read(field, typed, wrong);
        return wrong.isEmpty() ? read.toString() : wrong.get(0).code();
    }
}

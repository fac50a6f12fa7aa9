package org.xiangbang.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;

@AppTest
@DisplayName("What is expected of a value")
class ExpectedValuesTest {
    @Autowired
    private Said said;

    @Test
    @DisplayName("is said of ids by an example, and of numbers by the least and the largest")
    void isSaid() {
        said.told("field.type.uuid", ExpectedValues.of("id", UUID.class), "形如", "such as");
        said.told("field.whole.any", ExpectedValues.of("year", int.class), "应为整数", "whole number");
        said.told("field.whole.any", ExpectedValues.of("before", Long.class), "应为整数", "whole number");
        assertThat(ExpectedValues.of("names", List.class).code()).isEqualTo("field.type.list");
    }
}

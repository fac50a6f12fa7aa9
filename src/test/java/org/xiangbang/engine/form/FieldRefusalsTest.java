package org.xiangbang.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("A value that its declared field cannot take")
class FieldRefusalsTest {
    private static final List<FieldDefinition.Option> GOLD = List.of(new FieldDefinition.Option("gold", "黄金"));
    private static final List<FieldDefinition.Column> COLUMNS = List.of(
            new FieldDefinition.Column("source", "enum", true, GOLD, ""),
            new FieldDefinition.Column("amount", "money", false, List.of(), ""));

    private static final String TOMORROW = Today.date().plusDays(1).toString();

    @Autowired
    private FieldValue value;

    @Autowired
    private Said said;

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("values")
    @DisplayName("is refused by its code, with a sentence in both languages")
    void isRefused(String code, String type, Object sent, String zh, String en) {
        var wrong = new ArrayList<Violation>();

        assertThat(value.read(field(type), sent, wrong))
                .satisfiesAnyOf(
                        read -> assertThat(read).isNull(),
                        read -> assertThat(read).isInstanceOf(List.class));

        assertThat(wrong).as("%s %s", type, sent).hasSize(1);
        said.told(code, wrong.get(0), zh, en);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("field.type.text", "string", 5, "应为文字", "must be text"),
                Arguments.of("field.type.text", "document", List.of(List.of("a")), "应为文字", "must be text"),
                Arguments.of("field.tooLong", "string", "长".repeat(11), "最多 10 个字，现有 11 个字", "10"),
                Arguments.of("field.tooShort", "text", "a", "至少 2 个字", "2"),
                Arguments.of("field.control", "string", "a\u0007b", "控制字符", "control characters"),
                Arguments.of("field.type.long", "long", "many", "应为整数", "whole number"),
                Arguments.of("field.type.long", "long", 1.5, "应为整数", "whole number"),
                Arguments.of("field.type.long", "long", "99999999999999999999", "应为整数", "whole number"),
                Arguments.of("field.min", "long", 4, "不能小于 5", "less than 5"),
                Arguments.of("field.max", "long", 10, "不能大于 9", "9"),
                Arguments.of("field.type.money", "money", 1, "十进制金额文本", "decimal text"),
                Arguments.of("field.type.money", "money", "viel", "十进制金额文本", "decimal text"),
                Arguments.of("field.money.decimals", "money", "7.001", "最多两位小数", "two decimal places"),
                Arguments.of("field.money.positive", "money", "0.00", "必须大于零", "more than zero"),
                Arguments.of("field.money.max", "money", "9".repeat(15), "不能超过", "may not exceed"),
                Arguments.of("field.type.money", "money", "9".repeat(400), "十进制金额文本", "decimal text"),
                Arguments.of("field.type.date", "date", "2026-02-30", "应为日期", "must be a date"),
                Arguments.of("field.type.date", "date", "0000-01-01", "应为日期", "must be a date"),
                Arguments.of("field.type.date", "date", "+99999-01-01", "应为日期", "must be a date"),
                Arguments.of("field.type.date", "date", 20261122, "应为日期", "must be a date"),
                Arguments.of("field.past", "date", TOMORROW, "不能晚于今天", "may not be later than today"),
                Arguments.of("field.type.boolean", "boolean", "perhaps", "只能是“是”或“否”", "yes or no"),
                Arguments.of("field.option", "enum", "silver", "不在可选范围内", "is not one of"),
                Arguments.of("field.option", "choices", List.of("gold", "silver"), "不在可选范围内", "is not one of"),
                Arguments.of("field.region", "region", "999999", "999999 不存在", "999999"),
                Arguments.of("field.type.table", "table", "no rows", "若干行的表格", "table of rows"),
                Arguments.of("field.type.row", "table", List.of("x"), "应为一行，各列按列名给出", "must be a row"),
                Arguments.of("field.rows.min", "table", List.of(), "至少填写 1 行", "1"),
                Arguments.of("field.rows.max", "table", Collections.nCopies(201, "x"), "最多填写 200 行", "200"),
                Arguments.of("field.required", "table", List.of(Map.of("amount", "7.00")), "请填写", "Enter"),
                Arguments.of(
                        "field.unknown", "table", List.of(Map.of("source", "gold", "x", 1)), "请去掉。", "Leave it out"));
    }

    private static FieldDefinition field(String type) {
        return new FieldDefinition(
                "probe",
                "试验",
                type,
                true,
                new FieldDefinition.Bounds(
                        type.equals("long") ? BigDecimal.valueOf(5) : null,
                        type.equals("long") ? BigDecimal.valueOf(9) : null,
                        type.equals("text") ? 2 : null,
                        type.equals("string") ? 10 : null,
                        1,
                        type.equals("date"),
                        ""),
                GOLD,
                COLUMNS,
                "",
                "",
                null,
                "",
                "");
    }
}

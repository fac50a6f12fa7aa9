package org.xiangbang.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangbang.Workbooks;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

@DisplayName("A workbook that somebody sends")
class SheetReaderTest {
    private static final String TABLE = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>""";

    @Test
    @DisplayName("is read by its texts and numbers, and formulas are told apart")
    void read() {
        var lines = SheetReader.read(
                Workbooks.of(List.of(List.of("登录名", "区划"), List.of(), List.of(" li-si ", 513228100210L, "=1+1"))),
                "file",
                10);

        assertThat(lines).extracting(SheetReader.Line::number).containsExactly(1, 3);
        assertThat(lines.get(1).cells())
                .containsExactly(
                        new SheetReader.Cell(0, "A3", "li-si", false, false),
                        new SheetReader.Cell(1, "B3", "513228100210", false, false),
                        new SheetReader.Cell(2, "C3", "", true, false));
    }

    @Test
    @DisplayName("has a number as it is written, not as it is stored")
    void numbers() {
        var table = TABLE.formatted(
                "<row r=\"1\"><c r=\"A1\"><v>5.1322810021E11</v></c><c r=\"B1\"><v>12.50</v></c></row>");

        assertThat(SheetReader.read(Workbooks.ofTable(table), "file", 10).get(0).cells())
                .extracting(SheetReader.Cell::text)
                .containsExactly("513228100210", "12.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A99999999\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
                "<row r=\"x\"><c r=\"A1\"><v>1e999999999</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>one</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>"
            })
    @DisplayName("is refused where its table is broken")
    void broken(String rows) {
        assertThat(code(Workbooks.ofTable(TABLE.formatted(rows)), 10)).isEqualTo("sheet.no-workbook");
    }

    @Test
    @DisplayName("is refused where it is none, or names what stands outside of it")
    void none() {
        assertThat(code("登录名,姓名".getBytes(), 10)).isEqualTo("sheet.no-workbook");
        assertThat(code(Workbooks.zip(Map.of("a.txt", new byte[10])), 10)).isEqualTo("sheet.no-workbook");
        var entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + TABLE.formatted("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
        assertThat(code(Workbooks.ofTable(entity), 10)).isEqualTo("sheet.no-workbook");
    }

    @Test
    @DisplayName("is refused where it unpacks to too much, or to too many parts")
    void tooMuch() {
        assertThat(code(Workbooks.zip(Map.of("xl/sharedStrings.xml", new byte[17 * 1024 * 1024])), 10))
                .isEqualTo("sheet.unpacks-too-much");
        var parts = IntStream.range(0, 501).boxed().collect(Collectors.toMap(n -> "p" + n, n -> new byte[0]));
        assertThat(code(Workbooks.zip(parts), 10)).isEqualTo("sheet.unpacks-too-much");
    }

    @Test
    @DisplayName("is refused above its number of rows, of which empty ones do not count")
    void rows() {
        var rows = IntStream.range(0, 11).mapToObj(n -> List.of("a" + n)).toList();
        var empty =
                TABLE.formatted("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + "<row><c s=\"1\"/></row>".repeat(50));

        assertThat(code(Workbooks.of(rows), 10)).isEqualTo("sheet.too-many-rows");
        assertThat(SheetReader.read(Workbooks.of(rows), "file", 11)).hasSize(11);
        assertThat(SheetReader.read(Workbooks.ofTable(empty), "file", 10)).hasSize(1);
    }

    private static String code(byte[] content, int mostRows) {
        var refused = catchThrowableOfType(FormRefused.class, () -> SheetReader.read(content, "file", mostRows));
        assertThat(refused).isNotNull();
        return refused.violations().stream().map(Violation::code).findFirst().orElseThrow();
    }
}

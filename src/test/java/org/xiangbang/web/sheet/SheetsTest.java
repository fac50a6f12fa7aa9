package org.xiangbang.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.xiangbang.shared.Crowded;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;

@DisplayName("A workbook")
class SheetsTest {
    private static final List<Sheet.Column> COLUMNS =
            List.of(new Sheet.Column("名称", 30), new Sheet.Column("金额（元）", 14));

    @TempDir
    private Path folder;

    private final Sheets sheets = new Sheets();

    @Test
    @DisplayName("holds texts as texts, whatever they begin with, and amounts, days and times as numbers")
    void hasTypes() throws IOException {
        var texts = List.of("=1+1", "+SUM(A1:A9)", "-2", "@cmd", "=HYPERLINK(\"http://x\")", "黑水𬶐 <a> & \"b\"", " x ");
        var book = read(answer(official("a"), sheet -> {
            texts.forEach(text -> sheet.row(Arrays.asList(text, null)));
            sheet.row(List.of("钱", new Money(64_000_050)));
            sheet.row(List.of("日", LocalDate.of(2026, 11, 22)));
            sheet.row(List.of("时", Instant.parse("2026-11-22T06:05:00Z")));
            sheet.row(List.of("数", 12));
        }));

        assertThat(book.get(0).getCellAsString(0)).hasValue("名称");
        for (int at = 0; at < texts.size(); at++) {
            var cell = book.get(at + 1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.getText()).isEqualTo(texts.get(at));
        }
        var after = texts.size() + 1;
        assertThat(book.get(after).getCellAsNumber(1)).hasValue(new BigDecimal("640000.50"));
        assertThat(book.get(after + 1).getCellAsDate(1))
                .hasValue(LocalDate.of(2026, 11, 22).atStartOfDay());
        assertThat(book.get(after + 2).getCellAsDate(1)).hasValue(LocalDateTime.of(2026, 11, 22, 14, 5));
        assertThat(book.get(after + 3).getCellAsNumber(1)).hasValue(new BigDecimal(12));
    }

    @Test
    @DisplayName("holds every row of a long table, and has no formula in its parts")
    void isLong() throws IOException {
        var rows = 20_000;
        var answer = answer(official("a"), sheet -> {
            for (int at = 0; at < rows; at++) sheet.row(List.of("=A" + at, new Money(at)));
        });
        var bytes = bytes(answer);

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"needs.xlsx\"; filename*=UTF-8''%E9%9C%80%E6%B1%82.xlsx");
        assertThat(rows(bytes))
                .hasSize(rows + 1)
                .last()
                .satisfies(row -> assertThat(row.getCellAsString(0)).hasValue("=A" + (rows - 1)));
        assertThat(part(bytes, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
    }

    @Test
    @DisplayName("leaves out what no such file can hold, and cuts a text at its longest between characters")
    void isAlwaysReadable() throws IOException {
        var book = read(answer(official("a"), sheet -> {
            sheet.row(List.of("a\u0001b\uFFFEc", ""));
            sheet.row(List.of("x".repeat(32_766) + "𬶐", ""));
        }));

        assertThat(book.get(1).getCellAsString(0)).hasValue("abc");
        assertThat(book.get(2).getCellAsString(0)).hasValue("x".repeat(32_766));
    }

    @Test
    @DisplayName("is not answered if its rows cannot be read, and the next one is")
    void fails() throws IOException {
        assertThatThrownBy(() -> answer(official("a"), sheet -> {
                    sheet.row(List.of("x", ""));
                    throw new IllegalStateException("lost");
                }))
                .hasMessage("lost");
        assertThat(read(answer(official("a"), sheet -> sheet.row(List.of("y", "")))))
                .hasSize(2);
    }

    @Test
    @DisplayName("is written one at a time for each person and three at once for all, and tells how far it has come")
    void isBounded() throws Exception {
        var begun = new CountDownLatch(3);
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<ResponseEntity<Resource>>> all = Stream.of("a", "b", "c")
                    .map(login -> pool.submit(() -> answer(official(login), sheet -> waiting(sheet, begun, go))))
                    .toList();
            begun.await();

            assertThat(sheets.progress(official("b"))).hasValue(new Progress.Rows(1, 4));
            assertThatThrownBy(() -> answer(official("a"), sheet -> {}))
                    .isInstanceOf(Crowded.class)
                    .hasMessage("sheet-running");
            assertThatThrownBy(() -> answer(official("d"), sheet -> {}))
                    .isInstanceOf(Crowded.class)
                    .hasMessage("sheets-crowded");
            go.countDown();
            for (var one : all) assertThat(read(one.get())).hasSize(2);
        } finally {
            go.countDown();
            pool.shutdownNow();
        }
        assertThat(sheets.progress(official("b"))).isEmpty();
        assertThat(read(answer(official("d"), sheet -> {}))).hasSize(1);
    }

    private static void waiting(Sheet sheet, CountDownLatch begun, CountDownLatch go) {
        sheet.expect(4);
        sheet.row(List.of("x", ""));
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private ResponseEntity<Resource> answer(Official reader, Consumer<Sheet> content) {
        return sheets.answer("需求", "needs", COLUMNS, reader, content);
    }

    private static Official official(String login) {
        return new Official(login, 1, login, List.of());
    }

    private static List<Row> read(ResponseEntity<Resource> answer) throws IOException {
        return rows(bytes(answer));
    }

    private static byte[] bytes(ResponseEntity<Resource> answer) throws IOException {
        assertThat(answer.getBody()).isNotNull();
        try (var in = answer.getBody().getInputStream()) {
            var bytes = in.readAllBytes();
            assertThat(answer.getBody().contentLength()).isEqualTo(bytes.length);
            return bytes;
        }
    }

    private static List<Row> rows(byte[] book) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book));
                var rows = read.getFirstSheet().openStream()) {
            return rows.collect(Collectors.toList());
        }
    }

    private String part(byte[] book, String name) throws IOException {
        var file = Files.write(folder.resolve("book.xlsx"), book);
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The workbook of a task list")
class TaskSheetTest {
    private static final String VILLAGE = "village.handler@513228100210";

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private final String word = "W" + ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE);

    @Test
    @DisplayName("has the rows of the list in its order, for its reader alone, on the page and in the interface")
    void rows() throws IOException {
        probe.deploy();
        var starter = people.at(VILLAGE);
        var region = new Region("513228100210");
        var first = probe.start("=1+" + word, region, starter);
        var second = probe.start(word + "乙", region, starter);
        var reader = new Visitor(port, VILLAGE).signIn();
        var question = "/tasks/sheet?view=todo&sort=-case&q=" + word;

        for (var address : List.of(question, "/api/v1" + question)) {
            var rows = rows(reader, address);
            assertThat(rows.stream().skip(1).map(row -> row.getCellAsString(0).orElse("")))
                    .containsExactly(second, first);
            assertThat(rows.get(2).getCellAsString(1)).hasValue("=1+" + word);
            assertThat(rows.get(2).getCell(1).getFormula()).isNull();
            assertThat(rows.get(0).getCellAsString(8)).hasValue("期限");
            assertThat(rows.get(1).getCellAsDate(8)).isPresent();
        }
        var stranger = new Visitor(port, "audit.inspector@513228").signIn();
        assertThat(rows(stranger, question)).hasSize(1);
        assertThat(rows(reader, "/tasks/sheet?view=done&q=" + word)).hasSize(1);
        assertThat(reader.page("/tasks?view=todo&q=" + word).body())
                .contains("共 2 件，金额合计 0.00 元", "href=\"/tasks/sheet?view=todo&amp;q=" + word + "\"");
        assertThat(reader.get("/api/v1/tasks/counts?view=todo&q=" + word).body())
                .contains("\"total\":2,\"amount\":\"0.00\"");
        assertThat(reader.page("/tasks/sheet?view=none").statusCode()).isEqualTo(422);
    }

    private static List<Row> rows(Visitor reader, String address) throws IOException {
        var answer = reader.file(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()));
                var rows = book.getFirstSheet().openStream()) {
            return rows.collect(Collectors.toList());
        }
    }
}

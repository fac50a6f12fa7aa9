package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.cases.CaseFile.Kind;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.needs.NeedList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Attachment;

@AppTest
@DisplayName("The workbook of a list")
class ListSheetsTest {
    private static final String HERE = "513228";
    private static final String READER = "agriculture.handler@" + HERE;

    @Autowired
    private NeedList needs;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Visitor reader;
    private String word;

    @BeforeEach
    void aWordOfItsOwn() {
        word = "W" + ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE);
        reader = new Visitor(port, READER).signIn();
    }

    @AfterEach
    void leaveNothing() {
        for (var rows : List.of(
                "needs.need where title", "organizations.organization where name", "cases.case_file where title"))
            db.sql("delete from " + rows + " like '%' || ? || '%'").param(word).update();
        db.sql("delete from cases.list_column where login = ?").param(READER).update();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName(
            "has the rows, order and columns that its reader is shown, and no more, on the page and in the interface")
    void sameAsShown(Kind kind) throws IOException {
        var numbers = IntStream.range(0, 40)
                .mapToObj(i -> new ListedCase(kind, HERE, word + "·" + i, first(kind)).in(db))
                .toList();
        new ListedCase(kind, "513230", word + "·别处", first(kind)).in(db);
        var question = "?q=" + word + "&sort=title";
        var columns = "place,status";
        reader.page(path(kind));
        reader.post("/lists" + path(kind) + "/columns", Map.of("columns", columns, "back", path(kind) + question));

        var page = reader.page(path(kind) + question).body();
        assertThat(page).contains("共 40 ").doesNotContain("aria-sort=\"descending\"");
        for (var address : List.of("/lists", "/api/v1/lists")) {
            var rows = rows(reader.file(address + path(kind) + "/sheet" + question));
            assertThat(rows.stream().skip(1).map(row -> row.getCellAsString(0).orElse("")))
                    .containsExactlyInAnyOrderElementsOf(numbers);
            assertThat(texts(rows.get(0))).hasSize(4).startsWith("编号").endsWith("状态");
            assertThat(rows.get(1).getCellAsString(1)).hasValue(word + "·0");
            assertThat(page).contains(">" + rows.get(1).getCellAsString(1).get() + "<");
        }
        var english = rows(reader.file("/api/v1/lists" + path(kind) + "/sheet" + question + "&columns=status"));
        assertThat(texts(english.get(0))).hasSize(3);
    }

    @Test
    @DisplayName("takes a name that looks like a formula for a text, and has amounts as numbers")
    void texts() throws IOException {
        var caseNo = new ListedCase(Kind.NEED, HERE, "=1+1" + word, "reported").in(db);
        db.sql("update needs.need set amount_fen = 64000050 where case_no = ?")
                .param(caseNo)
                .update();

        var answer = reader.file("/lists/needs/sheet?q=" + word);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Attachment.SHEET_TYPE);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"needs.xlsx\"");
        var rows = rows(answer);
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCell(1).getFormula()).isNull();
        assertThat(rows.get(1).getCellAsString(1)).hasValue("=1+1" + word);
        var amount = texts(rows.get(0)).indexOf("资金规模（元）");
        assertThat(rows.get(1).getCellAsNumber(amount)).hasValue(new BigDecimal("640000.50"));
    }

    @Test
    @DisplayName("has all rows as they were at one moment, whatever changes while it is written")
    void oneMoment() {
        for (int i = 0; i < 700; i++) new ListedCase(Kind.NEED, HERE, word, "reported").in(db);
        var by = new Official("x", 1, "x", List.of(new Desk("line", "handler", HERE)));
        var read = new ArrayList<NeedList.Item>();
        var expected = new ArrayList<Long>();

        needs.cases().each(new CaseQuery("", "", word, "", 1), by, expected::add, item -> {
            if (read.isEmpty()) CompletableFuture.runAsync(this::change).join();
            read.add(item);
        });

        assertThat(expected).containsExactly(700L);
        assertThat(read).hasSize(700).allMatch(item -> item.amount().fen() == 100);
        assertThat(needs.cases().totals(new CaseQuery("", "", word, "", 1), by).count())
                .isEqualTo(699);
    }

    private void change() {
        db.sql("update needs.need set amount_fen = 999 where title = ?")
                .param(word)
                .update();
        new ListedCase(Kind.NEED, HERE, word, "reported").in(db);
        for (int i = 0; i < 2; i++) {
            db.sql("delete from needs.need where case_no = (select max(case_no) from needs.need where title = ?)")
                    .param(word)
                    .update();
        }
    }

    @Test
    @DisplayName("is refused by a sentence where the question is wrong, and nothing is sent")
    void refused() {
        for (var language : List.of("zh-CN", "en")) {
            var said = reader.get("/api/v1/lists/needs/sheet?amountFrom=x", language);
            assertThat(said.statusCode()).isEqualTo(422);
            assertThat(said.body()).contains("\"field\":\"amountFrom\"", "cases.list.amount");
        }
        assertThat(reader.get("/api/v1/lists/needs/sheet?columns=none").body())
                .contains("\"field\":\"columns\"", "place", "amount");
        assertThat(reader.page("/lists/needs/sheet?sort=none").statusCode()).isEqualTo(422);
        assertThat(reader.page("/lists/nothing/sheet").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1/lists/nothing/totals").statusCode()).isEqualTo(404);
        assertThat(reader.page("/sheets/progress").statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName("has the columns that each person has chosen for themselves, until they choose none")
    void columns() {
        var other = new Visitor(port, "audit.inspector@" + HERE).signIn();
        new ListedCase(Kind.NEED, HERE, word, "reported").in(db);

        var chosen = reader.put("/api/v1/lists/needs/columns", "{\"columns\":[\"people\",\"category\"]}", "en");

        assertThat(chosen.body())
                .contains("{\"word\":\"category\",\"title\":\"Category\",\"sorts\":true,\"shown\":true}")
                .contains("{\"word\":\"amount\",\"title\":\"Amount (yuan)\",\"sorts\":true,\"shown\":false}");
        assertThat(reader.page("/needs?q=" + word).body())
                .contains(">受益人数<")
                .doesNotContain("<span>资金规模（元）</span></a>\n    </th>");
        assertThat(reader.put("/api/v1/lists/needs/columns", "{\"columns\":[\"x\"]}", "zh-CN")
                        .body())
                .contains("\"field\":\"columns\"", "cases.list.columns");
        assertThat(other.get("/api/v1/lists/needs/columns").body())
                .contains("\"title\":\"资金规模（元）\",\"sorts\":true,\"shown\":true");
        reader.page("/needs");
        var back = reader.post("/lists/needs/columns", Map.of("back", "//elsewhere"));
        assertThat(back.uri().getPath()).isEqualTo("/needs");
        assertThat(reader.get("/api/v1/lists/needs/columns").body())
                .contains("\"title\":\"资金规模（元）\",\"sorts\":true,\"shown\":true");
    }

    @Test
    @DisplayName("has totals in the interface too")
    void totals() {
        new ListedCase(Kind.NEED, HERE, word, "reported").in(db);
        new ListedCase(Kind.ORGANIZATION, HERE, word, "applied").in(db);

        assertThat(reader.get("/api/v1/lists/needs/totals?q=" + word).body())
                .isEqualTo("{\"count\":1,\"amount\":\"1.00\"}");
        assertThat(reader.get("/api/v1/lists/organizations/totals?q=" + word).body())
                .isEqualTo("{\"count\":1}");
        assertThat(reader.page("/needs?q=" + word).body()).contains("共 1 件，资金规模合计 1.00 元");
        assertThat(reader.page("/needs?q=" + word + "&lang=en").body()).contains("1 need; 1.00 yuan altogether");
    }

    private static List<Row> rows(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()));
                var rows = book.getFirstSheet().openStream()) {
            return rows.collect(Collectors.toList());
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    private static String first(Kind kind) {
        return switch (kind) {
            case NEED -> "reported";
            case ORGANIZATION -> "applied";
            case PROJECT -> "proposed";
        };
    }

    private static String path(Kind kind) {
        return "/" + kind.word() + "s";
    }
}

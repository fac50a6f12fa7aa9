package org.xiangbang;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.shared.Official;
import org.xiangbang.web.sheet.Sheet;
import org.xiangbang.web.sheet.Sheets;

@AppTest
@DisplayName("A list of cases or its workbook")
class ListRefusalsTest {
    private static final String READER = "agriculture.chief@513228";
    private static final String WORKBOOK = "/api/v1/lists/needs/sheet";

    @LocalServerPort
    private int port;

    @Autowired
    private Sheets sheets;

    @ParameterizedTest
    @CsvSource({
        "cases.list.sort, /api/v1/needs?sort=none, 只能按这些列排序, sorted by these columns",
        "field.cursor, /api/v1/needs?sort=amount&after=none, “起始位置”在这份清单里找不到, no place in this list",
        "cases.list.amount, /api/v1/needs?amountFrom=x, 应填写金额, must be an amount in yuan",
        "cases.list.amount-order, /api/v1/needs?amountFrom=2&amountTo=1, 应不小于 2, must not be less than 2",
        "cases.list.no-amount, /api/v1/organizations?amountFrom=1, 没有金额, has no amounts",
        "cases.list.columns, /api/v1/lists/needs/sheet?columns=none, 只能选择这些列, one or more of these columns"
    })
    @DisplayName("refuses a question that is none, with a sentence in the reader's language")
    void isRefused(String code, String path, String zh, String en) {
        var reader = new Visitor(port, READER);
        Said.answers(code, 422, language -> reader.get(path, language), zh, en);
    }

    @Test
    @DisplayName("asks a person to wait for the workbook that is being written for them, and everybody while three are")
    void isBusy() throws Exception {
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(3);
        var reader = new Visitor(port, READER);
        try {
            var running = new ArrayList<Future<?>>();
            running.add(write(READER, go, pool));
            Said.answers("sheet-running", 429, language -> reader.get(WORKBOOK, language), "等它下载完", "");
            for (var login : List.of("a", "b")) running.add(write(login, go, pool));
            var other = new Visitor(port, "finance.chief@513228");
            Said.answers("sheets-crowded", 429, language -> other.get(WORKBOOK, language), "还没有轮到您", "");
            go.countDown();
            for (var one : running) one.get();
        } finally {
            go.countDown();
            pool.shutdownNow();
        }
    }

    private Future<?> write(String login, CountDownLatch go, ExecutorService pool) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var who = new Official(login, 1, login, List.of());
        var running =
                pool.submit(() -> sheets.answer("需求", "needs", List.of(new Sheet.Column("名称", 20)), who, sheet -> {
                    begun.countDown();
                    until(go);
                }));
        begun.await();
        return running;
    }

    private static void until(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

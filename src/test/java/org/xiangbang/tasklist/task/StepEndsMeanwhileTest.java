package org.xiangbang.tasklist.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.database.TableOwner;
import org.xiangbang.engine.MoveCases;

@AppTest
@DisplayName("A step that a colleague completes while a person opens it")
class StepEndsMeanwhileTest {
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String LINE = "line.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private MoveCases cases;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TableOwner owner;

    @AfterEach
    void takeBack() throws SQLException {
        owner.takeBack();
    }

    @Autowired
    private TransactionTemplate transaction;

    private String caseNo;

    @BeforeEach
    void aCaseOfProbes() {
        caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report");
    }

    @Test
    @DisplayName("is shown on its page as it was, and once it is over, the page says who was faster")
    void theForecastIsOfTheSameMoment() {
        var reader = new Visitor(port, TOWNSHIP).signIn();
        var path = "/tasks/" + cases.open(caseNo, "check").taskId();

        var read = whileItEnds("check", "cases.case_file", path, reader::page);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("核对").doesNotContain("已有人先办理");
        var late = reader.page(path);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("已有人先办理");
    }

    @Test
    @DisplayName("is answered over the interface as it was")
    void theAnswerIsOfOneMoment() {
        var path = "/api/v1/tasks/" + cases.open(caseNo, "check").taskId();

        var read = whileItEnds("check", "cases.case_file", path, new Visitor(port, TOWNSHIP)::get);

        assertThat(read.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("is shown with its countersigners as they were")
    void theRoundIsOfTheSameMoment() {
        cases.approve(caseNo, "check");
        cases.signs(caseNo, "hear", "education", "approve");
        var reader = new Visitor(port, LINE).signIn();

        var read = whileItEnds(
                "hear",
                "engine.countersigner",
                "/tasks/" + cases.open(caseNo, "hear").taskId(),
                reader::page);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("会签");
    }

    /**
     * Opens the step once, so that it has been seen; then reads it again, holds the reader at that table, and completes the step
     * before the reader goes on.
     */
    private HttpResponse<String> whileItEnds(
            String step, String table, String path, Function<String, HttpResponse<String>> get) {
        assertThat(get.apply(path).statusCode()).isEqualTo(200);
        owner.lend("delete on " + table);
        CompletableFuture<HttpResponse<String>> reading = transaction.execute(status -> {
            db.sql("lock table " + table + " in access exclusive mode").update();
            var asked = CompletableFuture.supplyAsync(() -> get.apply(path));
            Awaitility.await().until(() -> held(table));
            cases.does(caseNo, step, "approve");
            return asked;
        });
        return reading.join();
    }

    private boolean held(String table) {
        return db.sql("select exists (select 1 from pg_locks where relation = ?::regclass and not granted)")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}

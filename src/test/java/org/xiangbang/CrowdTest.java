package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.engine.ProbeCases;

@AppTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("While as many write as may write at once,")
class CrowdTest {
    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private CaseDriver driver;

    @LocalServerPort
    private int port;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    private int connections;

    @Test
    @DisplayName("a reader still reads, the next writer is told that many are at work, and nothing of theirs is stored")
    void tellsTheNextOne() throws Exception {
        probe.deploy();
        var caseNo = probe.reported(people.at("village.handler@513228100210"), List.of());
        var handler = new Visitor(port, "line.handler@513228").signIn();
        var task = driver.task(caseNo, "line.handler@513228");
        handler.page("/tasks/" + task);

        var told = whileAllWrite(() -> {
            assertThat(handler.get("/api/v1/tasks?view=todo&q=" + caseNo).statusCode())
                    .isEqualTo(200);
            assertThat(handler.page("/tasks").statusCode()).isEqualTo(200);
            var page = handler.post("/tasks/" + task + "/claim", Map.of());
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.body()).contains("现在同时办理的人很多", "什么都没有保存");
            return handler.send("/api/v1/tasks/" + task + "/claim", null);
        });

        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.headers().firstValue("Retry-After")).contains("3");
        assertThat(told.body()).contains("\"code\":\"crowded\"");
        assertThat(handler.send("/api/v1/tasks/" + task + "/claim", null).statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName(
            "a step that a thousand do at once is done once; the others are told, and the record says so once a minute")
    void aThousandAtOneStep(CapturedOutput output) {
        probe.deploy();
        var caseNo = probe.reported(people.at("village.handler@513228100210"), List.of());
        var handler = new Visitor(port, "line.handler@513228").signIn();
        var task = driver.task(caseNo, "line.handler@513228");
        handler.page("/tasks/" + task);
        var began = System.nanoTime();

        var sent = IntStream.range(0, 1000)
                .mapToObj(n -> handler.sending("/api/v1/tasks/" + task + "/complete", "{\"outcome\":\"approve\"}"))
                .toList();
        var answers = sent.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(answers).containsEntry(200, 1L);
        assertThat(answers.keySet()).isSubsetOf(200, 409, 429);
        var minutes = Duration.ofNanos(System.nanoTime() - began).toMinutes() + 1;
        assertThat(output.toString().lines().filter(line -> line.contains("too many at once")))
                .hasSizeLessThanOrEqualTo((int) minutes);
        assertThat(driver.isOpen(task)).isFalse();
    }

    private <T> T whileAllWrite(Callable<T> act) throws Exception {
        var places = connections * 7 / 10;
        var all = new CountDownLatch(places);
        var over = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(places);
        try {
            var writing = IntStream.range(0, places)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> transaction.executeWithoutResult(status -> {
                        all.countDown();
                        await(over);
                    })))
                    .toList();
            all.await();
            var answer = act.call();
            over.countDown();
            for (var each : writing) each.get();
            return answer;
        } finally {
            over.countDown();
            threads.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

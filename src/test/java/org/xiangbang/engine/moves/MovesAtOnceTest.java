package org.xiangbang.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;

@AppTest
@DisplayName("Two acts that move a case at once")
class MovesAtOnceTest {
    @Autowired
    private MoveCases cases;

    @Autowired
    private Recall takeBack;

    @Autowired
    private ReturnTo returns;

    @Autowired
    private HumanStep steps;

    @RepeatedTest(8)
    @DisplayName("taking back while the next desk opens what follows: one wins, and nobody works on a canceled step")
    void takeBackWhileOpening() throws Exception {
        var caseNo = cases.start(MoveCases.MOVES);
        var task = cases.approve(caseNo, "report");
        var next = cases.open(caseNo, "check");
        var reporter = cases.at("village.handler@513228100210");
        var opener = cases.at(next.desk());

        var failed = atOnce(() -> takeBack.takeBack(task, "", reporter), () -> steps.open(next.taskId(), opener));

        assertThat(failed).hasSize(1);
        if (failed.get(0) instanceof RuleBroken refused) {
            assertThat(refused.rule()).isEqualTo(RecallRules.OPENED);
            assertThat(cases.waiting(caseNo)).containsExactly("check");
        } else {
            assertThat(failed.get(0)).isInstanceOf(TooLate.class);
            assertThat(cases.waiting(caseNo)).containsExactly("report");
        }
        assertThat(cases.differences()).isEmpty();
    }

    @RepeatedTest(4)
    @DisplayName("taking back while the next desk claims")
    void takeBackWhileClaiming() throws Exception {
        var caseNo = cases.start(MoveCases.MOVES);
        var task = cases.approve(caseNo, "report");
        var next = cases.open(caseNo, "check");
        var reporter = cases.at("village.handler@513228100210");
        var claimer = cases.at(next.desk());

        var failed = atOnce(() -> takeBack.takeBack(task, "", reporter), () -> {
            steps.claim(next.taskId(), claimer);
            return null;
        });

        assertThat(failed).singleElement().isInstanceOfAny(RuleBroken.class, TooLate.class);
        assertThat(cases.differences()).isEmpty();
    }

    @RepeatedTest(4)
    @DisplayName("two returns out of one joint review: the second person learns who was faster")
    void twoReturns() throws Exception {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        var line = cases.open(caseNo, "hear", "line");
        var education = cases.open(caseNo, "hear", "education");

        var failed = atOnce(() -> back(line), () -> back(education));

        assertThat(failed).singleElement().isInstanceOf(TooLate.class);
        assertThat(cases.waiting(caseNo)).containsExactly("report");
        assertThat(cases.differences()).isEmpty();
        assertThat(cases.acts(caseNo).stream().filter("return-to hear"::equals)).hasSize(1);
    }

    private Completed back(OpenSteps.OpenStep step) {
        return returns.back(step.taskId(), new ReturnTo.Request("report", "请补充", false, false), cases.at(step.desk()));
    }

    private static List<Throwable> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CountDownLatch(1);
        try (var both = new Closing(Executors.newFixedThreadPool(2))) {
            var running = List.of(both.run(start, one), both.run(start, other));
            start.countDown();
            var failed = new java.util.ArrayList<Throwable>();
            for (var act : running) {
                var thrown = act.get();
                if (thrown != null) failed.add(thrown);
            }
            return failed;
        }
    }

    /** Two threads that end with the test. */
    private record Closing(java.util.concurrent.ExecutorService threads) implements AutoCloseable {
        java.util.concurrent.Future<Throwable> run(CountDownLatch start, Callable<?> act) {
            return threads.submit(() -> {
                start.await();
                try {
                    act.call();
                    return null;
                } catch (RuntimeException thrown) {
                    return thrown;
                }
            });
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}

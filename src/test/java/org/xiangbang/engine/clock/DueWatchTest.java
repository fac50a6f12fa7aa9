package org.xiangbang.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.HeardNotifications;
import org.xiangbang.People;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.ProbeModel;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Worded;

@AppTest
@DisplayName("The watch over due dates")
class DueWatchTest {
    private static final Region PLACE = new Region("513228");

    @Autowired
    private DueWatch watch;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private AgedSteps aged;

    @Autowired
    private People people;

    @Autowired
    private HeardNotifications notifications;

    @Autowired
    private OfficialClock clock;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("notifies the desk once of a step that is due soon, however many copies of the program watch")
    void tellsTheDeskOnce() {
        var handler = people.at("line.handler@513228");
        var caseNo = probe.start("快到期的案件", PLACE, handler);
        watch.look();
        assertThat(notifications.of("due-soon", caseNo)).isEmpty();

        soon(caseNo);
        lookFromManySides();

        assertThat(notifications.of("due-soon", caseNo)).hasSize(1);
        assertThat(notifications.of("due-soon", caseNo).get(0).logins()).contains(handler.login());
        assertThat(notifications.of("overdue", caseNo)).isEmpty();
    }

    @Test
    @DisplayName("notifies the chief of a missed step once, on the next working day")
    void tellsTheChief() {
        var chief = people.at("line.chief@513228");
        var caseNo = missed(people.at("line.handler@513228"));

        lookFromManySides();
        watch.look();

        assertThat(notifications.of("overdue", caseNo)).hasSize(1);
        assertThat(notifications.of("overdue", caseNo).get(0).logins()).contains(chief.login());
        assertThat(notifications.of("overdue", caseNo).get(0).facts())
                .startsWith("错过的案件", new Worded.Step(ProbeModel.KEY, "report", "申报").fact());
    }

    @Test
    @DisplayName("sends nothing for a case that is suspended")
    void isSilentWhileSuspended() {
        people.at("line.chief@513228");
        var caseNo = missed(people.at("line.handler@513228"));
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "test"));

        watch.look();

        assertThat(notifications.of("overdue", caseNo)).isEmpty();
    }

    private String missed(Official by) {
        var caseNo = probe.start("错过的案件", PLACE, by);
        aged.offered(caseNo, "report", clock.instant().minus(Duration.ofDays(30)));
        return caseNo;
    }

    private void soon(String caseNo) {
        aged.yellowSince(caseNo, "report", clock.instant().minusSeconds(60));
    }

    private void lookFromManySides() {
        try (var copies = new Copies()) {
            copies.run(() -> watch.look());
        }
    }

    /** Several threads, as several copies of the program would look. */
    private static final class Copies implements AutoCloseable {
        private static final int MANY = 4;
        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(MANY);

        void run(Runnable look) {
            List<? extends java.util.concurrent.Future<?>> running =
                    IntStream.range(0, MANY).mapToObj(i -> threads.submit(look)).toList();
            for (var one : running)
                try {
                    one.get();
                } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                    throw new IllegalStateException(e);
                }
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}

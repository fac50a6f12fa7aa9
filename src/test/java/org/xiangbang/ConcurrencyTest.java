package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.CannotCreateTransactionException;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("When many people do the same thing at the same moment,")
class ConcurrencyTest {
    private static final int MANY = 60;
    private static final int CROWD = 1_000;

    @Autowired
    private HumanStep steps;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private Caller official;
    private String caseNo;

    @BeforeEach
    void aStepWaits() {
        probe.deploy();
        caseNo = probe.reported(people.at("village.handler@513228100210"), List.of());
        official = new Caller(port, "line.handler@513228");
    }

    @Test
    @DisplayName("one completes the step, and the others learn who was faster")
    void oneCompletes() throws Exception {
        var path = "/api/v1/tasks/" + task() + "/complete";

        var answers = allAtOnce(() -> official.post(path, "{\"outcome\":\"approve\",\"fields\":{}}"));

        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 409))
                .hasSize(MANY - 1)
                .allSatisfy(late -> assertThat(late.body()).contains("too-late"));
        assertThat(acts("complete")).as("the report and the one decision").isEqualTo(2);
    }

    @Test
    @DisplayName("one of a thousand completes the step, 999 learn that they are late, and nobody sees a defect")
    void oneOfAThousandCompletes() throws Exception {
        var path = "/api/v1/tasks/" + task() + "/complete";

        var answers = of(
                CROWD,
                () -> official.post(path, "{\"outcome\":\"approve\",\"fields\":{}}")
                        .statusCode());

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(CROWD - 1);
        assertThat(acts("complete")).isEqualTo(2);
    }

    @Test
    @DisplayName("one of a thousand colleagues claims the step, and the others learn that they are late")
    void oneOfAThousandClaims() throws Exception {
        var task = task();
        var desk = List.of(Desk.parse("line.handler@513228"));
        var number = new AtomicInteger();

        var answers = of(CROWD, () -> {
            var login = "crowd-" + number.incrementAndGet();
            try {
                steps.claim(task, new Official(login, -1, login, desk));
                return login;
            } catch (TooLate late) {
                return "late";
            } catch (CannotCreateTransactionException none) {
                throw new AssertionError("no connection in time; meanwhile:\n" + whatRuns(), none);
            }
        });

        assertThat(answers.stream().filter("late"::equals)).hasSize(CROWD - 1);
        assertThat(acts("claim")).isEqualTo(1);
    }

    @Test
    @DisplayName("one write takes effect under the key, and all get its answer")
    void oneWrites() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = "{\"event\":\"probe-review.question\"}";
        var chief = new Caller(port, "agriculture.chief@513228");

        var answers = allAtOnce(() -> chief.post("/api/v1/cases/" + caseNo + "/events", body, "Idempotency-Key", key));

        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(acts("raise")).isEqualTo(1);
    }

    @Test
    @DisplayName("one claims the step or completes it, and nobody sees a defect")
    void claimsAndCompletionsDoNotBreak() throws Exception {
        var path = "/api/v1/tasks/" + task();

        var answers = allAtOnce(() -> Thread.currentThread().getId() % 2 == 0
                ? official.send("POST", path + "/claim", null)
                : official.post(path + "/complete", "{\"outcome\":\"approve\",\"fields\":{}}"));

        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isIn(200, 204, 409));
        assertThat(acts("complete")).isLessThanOrEqualTo(2);
    }

    private String task() throws Exception {
        var list = json.readTree(
                official.get("/api/v1/tasks?view=todo&q=" + caseNo).body());
        return list.get("items").get(0).get("id").asText();
    }

    private long acts(String act) throws Exception {
        var trace = official.get("/api/v1/cases/" + caseNo + "/trace").body();
        return json.readTree(trace).get("events").findValuesAsText("act").stream()
                .filter(act::equals)
                .count();
    }

    /** The stacks of all threads that are in our code. */
    private static String whatRuns() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(thread -> thread.getKey().getName() + "\n  "
                        + Arrays.stream(thread.getValue())
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining("\n  ")))
                .filter(stack -> stack.contains("org.xiangbang"))
                .collect(Collectors.joining("\n"));
    }

    private static List<HttpResponse<String>> allAtOnce(Callable<HttpResponse<String>> call) throws Exception {
        return of(MANY, call);
    }

    /** Calls so many times, as many at once as the application accepts. */
    private static <T> List<T> of(int times, Callable<T> call) throws Exception {
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            var answers = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(Collections.nCopies(times, call))) answers.add(done.get());
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

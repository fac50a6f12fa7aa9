package org.xiangbang.load;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.load.Turns.Turn;

/**
 * People who are signed in, each in a session of their own. What they do comes at fixed moments, whether or not earlier requests
 * were answered, and is timed from the moment at which it was due: a program that stands still is seen to stand still.
 */
public final class Crowd {
    private static final int MOST_WAITING = 1_000;
    private static final double BELL_SECONDS = 10;
    private static final double ROWS_SECONDS = 8;

    /** Every second person has a task list in the foreground. */
    private static final int WITH_A_LIST = 2;

    private static final String TITLE_WORD = "青稞";
    private static final BodyHandler<String> TOLD = info ->
            info.statusCode() < 400 ? BodySubscribers.replacing("") : BodySubscribers.ofString(StandardCharsets.UTF_8);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Person> people = new ArrayList<>();
    private final List<Person> reporters;
    private final Work work;
    private final Random random = new Random(1);
    private final Map<Person, String> seenRows = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger acts = new AtomicInteger();
    private final Deque<Kind> deck = new ArrayDeque<>();
    private volatile Samples samples = new Samples();

    /**
     * Signs everybody in.
     *
     * @param forms with which steps are approved, by step, as JSON
     * @param report a need, as JSON, in which {@code {place}} and {@code {number}} are put in
     */
    public Crowd(int port, List<String> logins, JdbcClient db, Map<String, String> forms, String report)
            throws Exception {
        var byLogin = new LinkedHashMap<String, Person>();
        for (var login : logins) byLogin.put(login, Person.signedIn(http, port, login));
        people.addAll(byLogin.values());
        reporters = people.stream()
                .filter(person -> person.login().startsWith("village.handler@"))
                .toList();
        work = new Work(db, byLogin, forms, report);
    }

    public int people() {
        return people.size();
    }

    /** What their open pages ask for each second, whatever they do. */
    public double renewals() {
        return bells() + rows();
    }

    private double bells() {
        return people.size() / BELL_SECONDS;
    }

    private double rows() {
        return people.size() / WITH_A_LIST / ROWS_SECONDS;
    }

    /** Steps done and needs reported, all in all, as far as it was answered so. */
    public int acts() {
        return acts.get();
    }

    /** Lets them work for a while, and waits for the last answers. @param perSecond what they do, without what open pages ask for */
    public Samples work(double perSecond, Duration length) throws InterruptedException {
        samples = new Samples();
        var turns = new Turns(Map.of(Turn.PEOPLE, perSecond, Turn.BELL, bells(), Turn.ROWS, rows()));
        var every = 1e9 / (perSecond + renewals());
        var begun = System.nanoTime();
        for (var n = 0L; n * every < length.toNanos(); n++) {
            var due = begun + (long) (n * every);
            for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime())
                LockSupport.parkNanos(early);
            if (waiting.get() > MOST_WAITING) samples.failed("more than " + MOST_WAITING + " wait for an answer");
            else begin(kind(turns.next()), due);
        }
        while (waiting.get() > 0) Thread.sleep(10);
        return samples;
    }

    private Kind kind(Turn turn) {
        return switch (turn) {
            case BELL -> Kind.BELL;
            case ROWS -> Kind.ROWS;
            case PEOPLE -> next();
        };
    }

    /** Of each hundred exactly as many as the shares say, in a random order. */
    private Kind next() {
        if (deck.isEmpty()) {
            var hundred = new ArrayList<Kind>();
            for (var kind : Kind.values()) hundred.addAll(Collections.nCopies(kind.share(), kind));
            Collections.shuffle(hundred, random);
            deck.addAll(hundred);
        }
        return deck.remove();
    }

    private void begin(Kind kind, long due) {
        var reader = people.get(random.nextInt(people.size()));
        switch (kind) {
            case STEP -> step(work.toDo(), due);
            case FORM -> {
                var step = work.toLookAt(random);
                send(kind, step.by(), step.by().page("/tasks/" + step.id()), due);
            }
            case REPORT -> {
                var by = reporters.get(random.nextInt(reporters.size()));
                send(kind, by, by.act("/api/v1/needs", work.report(by)), due);
            }
            case BELL -> send(kind, reader, reader.renewal("/me/notices/bell"), due);
            case ROWS -> rows(people.get(random.nextInt(people.size() / WITH_A_LIST)), due);
            default -> send(kind, reader, reader.page(address(kind, reader)), due);
        }
    }

    private String address(Kind kind, Person reader) {
        return switch (kind) {
            case HOME -> "/";
            case TASKS -> "/tasks?view=todo";
            case TASKS_FILTERED -> "/tasks?view=todo&process=needs-survey";
            case NEEDS -> "/needs?region=" + reader.place() + "&status=served";
            case PROJECTS -> "/projects?status=closed";
            case ORGANIZATIONS -> "/organizations";
            case SEARCH -> "/search?q=" + Person.encoded(TITLE_WORD);
            case CASE_NUMBER -> "/search?q=" + work.caseFor(reader, random);
            case CASE -> "/cases/" + work.caseFor(reader, random);
            default -> throw new IllegalArgumentException(kind + " is no page");
        };
    }

    private void step(Work.Step step, long due) {
        var by = step.by();
        var act = "/api/v1/tasks/" + step.id();
        send(Kind.STEP, by, by.page("/tasks/" + step.id()), due)
                .thenCompose(
                        seen -> seen ? send(Kind.CLAIM, by, by.act(act + "/claim", null), System.nanoTime()) : seen())
                .thenCompose(claimed -> claimed
                        ? send(Kind.COMPLETE, by, by.act(act + "/complete", step.form()), System.nanoTime())
                        : seen());
    }

    private static CompletableFuture<Boolean> seen() {
        return CompletableFuture.completedFuture(false);
    }

    /** As the page asks: only for rows that are different from those it shows. */
    private void rows(Person reader, long due) {
        var request = reader.renewal("/tasks/rows?view=todo");
        var known = seenRows.get(reader);
        if (known != null)
            request = HttpRequest.newBuilder(request, (name, value) -> true)
                    .header("If-None-Match", known)
                    .build();
        send(Kind.ROWS, reader, request, due);
    }

    /** @return whether it was answered as it should be */
    private CompletableFuture<Boolean> send(Kind kind, Person by, HttpRequest request, long due) {
        var into = samples;
        waiting.incrementAndGet();
        return http.sendAsync(request, TOLD).handle((answer, failed) -> {
            into.took(kind, System.nanoTime() - due);
            var good = failed == null && isGood(kind, answer);
            if (!good) into.failed(kind + " by " + by.login() + ": " + (failed == null ? told(answer) : failed));
            if (good && (kind == Kind.COMPLETE || kind == Kind.REPORT)) acts.incrementAndGet();
            if (good && kind == Kind.ROWS)
                answer.headers().firstValue("ETag").ifPresent(version -> seenRows.put(by, version));
            waiting.decrementAndGet();
            return good;
        });
    }

    /** Who looks for a whole case number is led to the case. */
    private static boolean isGood(Kind kind, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (kind == Kind.CASE_NUMBER && status == 302)
            return answer.request().uri().getQuery().endsWith(caseAt(answer));
        return status < 300 || status == 304;
    }

    private static String caseAt(HttpResponse<String> answer) {
        var there = answer.headers().firstValue("Location").orElse("/?");
        return there.substring(there.lastIndexOf('/') + 1);
    }

    private static String told(HttpResponse<String> answer) {
        return answer.request().uri() + " " + answer.statusCode() + " " + answer.body();
    }
}

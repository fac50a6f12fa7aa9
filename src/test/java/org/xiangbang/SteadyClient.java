package org.xiangbang;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The interface as another system uses it that does not give up: a write without an answer, or with one that promises nothing, is
 * sent again under its key, to the other copy, until there is an answer.
 */
class SteadyClient extends Client {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<Integer> PROMISES_NOTHING = Set.of(502, 503, 504);

    private final List<Integer> ports;
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private int turn;
    private int repeated;

    /** @param tries how often it was sent */
    record Answered(String key, String method, String path, int port, int status, int tries) {}

    SteadyClient(List<Integer> ports) {
        super(ports.get(0));
        this.ports = ports;
    }

    /** The writes that were answered. */
    List<Answered> answered() {
        return List.copyOf(answered);
    }

    int repeated() {
        return repeated;
    }

    @Override
    HttpResponse<String> send(HttpRequest request) {
        var key = UUID.randomUUID().toString();
        var writes = !request.method().equals("GET");
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (int tries = 1; ; tries++) {
            var answer = once(request, writes ? key : null);
            if (answer != null) {
                if (writes)
                    answered.add(new Answered(
                            key,
                            request.method(),
                            request.uri().getPath(),
                            answer.uri().getPort(),
                            answer.statusCode(),
                            tries));
                return answer;
            }
            if (System.nanoTime() > until) throw new AssertionError("no answer for " + PATIENCE + ": " + request);
            repeated++;
            pause();
        }
    }

    /** Null if nothing is promised. */
    private HttpResponse<String> once(HttpRequest request, String key) {
        var port = ports.get(turn++ % ports.size());
        var there = HttpRequest.newBuilder(request, (name, value) -> true)
                .uri(URI.create(request.uri().toString().replaceFirst(":\\d+", ":" + port)));
        if (key != null) there.header("Idempotency-Key", key);
        try {
            var answer = super.send(there.build());
            return promises(answer) ? answer : null;
        } catch (UncheckedIOException cutOff) {
            return null;
        }
    }

    /** Whether to be content with the answer. */
    boolean promises(HttpResponse<String> answer) {
        return !PROMISES_NOTHING.contains(answer.statusCode());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

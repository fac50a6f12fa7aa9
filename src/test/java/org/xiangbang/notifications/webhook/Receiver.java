package org.xiangbang.notifications.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another system on a port of this machine: keeps the calls it receives and answers as the test wants. */
public final class Receiver implements AutoCloseable {
    private static final int SLOW = 0;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private volatile int answer = 204;

    public record Call(String delivery, String timestamp, String signature, String body) {}

    public Receiver() throws IOException {
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::receive);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Call> calls() {
        return calls;
    }

    /** @param status 0 answers too late */
    public void answer(int status) {
        answer = status;
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                headers.getFirst("Xiangbang-Delivery"),
                headers.getFirst("Xiangbang-Timestamp"),
                headers.getFirst("Xiangbang-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (answer == 302) exchange.getResponseHeaders().add("Location", "/elsewhere");
        if (answer == SLOW) sleep();
        exchange.sendResponseHeaders(answer == SLOW ? 200 : answer, -1);
        exchange.close();
    }

    /** As a receiver would do it from the description of the interface alone. */
    public static boolean verified(Call call, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(call.timestamp().getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        var hex = new StringBuilder("v1=");
        for (var octet : mac.doFinal(call.body().getBytes(StandardCharsets.UTF_8))) hex.append("%02x".formatted(octet));
        return MessageDigest.isEqual(
                hex.toString().getBytes(StandardCharsets.UTF_8),
                call.signature().getBytes(StandardCharsets.UTF_8));
    }

    private static void sleep() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

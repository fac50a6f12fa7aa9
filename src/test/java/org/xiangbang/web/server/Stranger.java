package org.xiangbang.web.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Base64;

/** Connections of people who send the head of a request and then take their time. */
final class Stranger {
    private static final String BASIC = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("agriculture.chief@513228:Xiangbang-2026".getBytes(UTF_8)) + "\r\n";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final int PATIENCE = 30_000;

    private Stranger() {}

    /** Every third sends to the sign-in, the others to the interface, each from one of fifty addresses. */
    static Socket slow(int n, int port) throws IOException {
        var signIn = n % 3 == 0;
        return open(
                "127.0.0." + (n % 50 + 2),
                port,
                head(signIn ? "/sign-in" : "/api/v1/phrases", signIn ? FORM : JSON, 2_000, signIn ? "" : BASIC));
    }

    /** The head of a request whose body does not come. */
    static String late(String path, String language) {
        var type = path.startsWith("/api/") ? JSON : FORM;
        return head(path, type, 900, "Accept-Language: " + language + "\r\n" + BASIC);
    }

    static String unfinished(String path, String type) {
        return head(path, type, 900, BASIC);
    }

    private static String head(String path, String type, int length, String more) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + length + "\r\n" + more + "\r\n";
    }

    /** @param address one of this machine's own, from which it seems to come */
    static Socket open(String address, int port, String head) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        return socket;
    }

    /** The whole answer, after which the server closes the connection. */
    static String read(Socket socket) throws IOException {
        try (socket) {
            socket.setSoTimeout(PATIENCE);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** The status of the answer, or whether it was sent away without one that came through, or waits still. */
    static String answer(Socket socket) {
        try {
            socket.setSoTimeout(2_000);
            var begun = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            return begun.isEmpty() ? "closed" : begun.substring(9);
        } catch (SocketTimeoutException waiting) {
            return "waiting";
        } catch (IOException reset) {
            return "closed";
        }
    }
}

package org.xiangbang.web.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The answer to bytes that need not be a request. After them nothing more comes, so that the server does not wait. */
record RawAnswer(int status, Map<String, String> headers, String body) {
    private static final int PATIENCE = 20_000;

    static RawAnswer to(int port, byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return read(socket.getInputStream().readAllBytes());
        }
    }

    /** Returns an empty text for a header that the answer does not have. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static RawAnswer read(byte[] answer) {
        var text = new String(answer, ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) return new RawAnswer(0, Map.of(), text);
        var lines = text.substring(0, end).split("\r\n");
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        var status = Integer.parseInt(lines[0].split(" ")[1]);
        var body = text.substring(end + 4);
        var whole = headers.containsKey("transfer-encoding") ? joined(body) : body;
        return new RawAnswer(status, headers, new String(whole.getBytes(ISO_8859_1), UTF_8));
    }

    /** Joins the pieces of a body, before each of which its length stands. */
    private static String joined(String pieces) {
        var whole = new StringBuilder();
        var from = 0;
        while (pieces.indexOf("\r\n", from) > from) {
            var start = pieces.indexOf("\r\n", from) + 2;
            var length = Integer.parseInt(pieces.substring(from, start - 2), 16);
            whole.append(pieces, start, start + length);
            from = start + length + 2;
        }
        return whole.toString();
    }
}

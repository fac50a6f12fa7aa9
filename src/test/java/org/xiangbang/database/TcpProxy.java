package org.xiangbang.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Stands between the pool and PostgreSQL and does what networks do: it is slow, falls silent, breaks, or breaks just when a commit is
 * on its way. Connections that fell silent for good stay so; new ones are served again once it is healed.
 */
final class TcpProxy implements AutoCloseable {
    /**
     * Slow: each piece waits. Stalled: nothing passes, and nobody is told. Mute: a connection hears one answer of the server and never
     * anything again. Down: whoever connects is sent away.
     */
    enum Mood {
        FINE,
        SLOW,
        STALLED,
        MUTE,
        DOWN
    }

    /** Before the server gets the commit, or after it committed, so that its answer is lost. */
    enum Reset {
        NEVER,
        BEFORE,
        AFTER
    }

    static final long LATENCY = 2_000;
    private static final Pattern NAMED = Pattern.compile("(S_\\d+\0)COMMIT\0");

    private final ServerSocket server;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.FINE;
    private volatile Reset reset = Reset.NEVER;

    /** @param target the port of PostgreSQL */
    TcpProxy(int target) throws IOException {
        this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        this.target = target;
        thread(this::accept);
    }

    private final class Link {
        private final Socket client;
        private final Socket database;
        private volatile boolean dead;
        private String commit = "COMMIT\0";

        Link(Socket client) throws IOException {
            this.client = client;
            this.database = new Socket(InetAddress.getLoopbackAddress(), target);
        }

        void reset() {
            links.remove(this);
            for (var socket : List.of(client, database))
                try {
                    socket.setSoLinger(true, 0);
                    socket.close();
                } catch (IOException closed) {
                    // It is what was wanted.
                }
        }

        void pass(Socket from, Socket to) {
            var buffer = new byte[64 * 1024];
            try {
                for (int read, times = 0; (read = from.getInputStream().read(buffer)) >= 0; times++) {
                    if (mood == Mood.MUTE && from == database && times > 0) dead = true;
                    if (mood == Mood.SLOW) Thread.sleep(LATENCY);
                    while (dead || mood == Mood.STALLED) Thread.sleep(20);
                    if (breaks(from == client, new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) break;
                    to.getOutputStream().write(buffer, 0, read);
                }
            } catch (IOException | InterruptedException broken) {
                // Both sides hear of it.
            }
            reset();
        }

        /** The driver sends the word once and afterwards the name under which the server knows it. */
        private boolean breaks(boolean sent, String bytes) {
            var named = NAMED.matcher(bytes);
            var commits = sent ? bytes.contains(commit) || named.find() : bytes.contains("COMMIT\0");
            if (sent && commits && named.reset().find()) commit = named.group(1);
            if (!commits || reset != (sent ? Reset.BEFORE : Reset.AFTER)) return false;
            reset = Reset.NEVER;
            return true;
        }
    }

    private void accept() {
        while (!server.isClosed())
            try {
                var client = server.accept();
                if (mood == Mood.DOWN) {
                    client.setSoLinger(true, 0);
                    client.close();
                    continue;
                }
                var link = new Link(client);
                links.add(link);
                thread(() -> link.pass(link.client, link.database));
                thread(() -> link.pass(link.database, link.client));
            } catch (IOException closed) {
                // The test is over, or PostgreSQL is.
            }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    void become(Mood next) {
        mood = next;
    }

    /** Breaks every connection that is open. */
    void cut() {
        links.forEach(Link::reset);
    }

    /** Those that are open now never hear anything again, though nobody closes them. */
    void forget() {
        links.forEach(link -> link.dead = true);
    }

    /** Resets the connection on which the next commit is sent. */
    void resetCommit(Reset when) {
        reset = when;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}

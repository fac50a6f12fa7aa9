package org.xiangbang.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.xiangbang.shared.VisibleText;

/**
 * The embedded server without a network, for one statement while it is stopped. Whoever may write its files works there as its
 * superuser, so that no password of the superuser is needed, ever (decision 0255).
 */
record StandaloneServer(ServerPrograms programs) {

    /**
     * Runs the statements in one transaction, all of them or none.
     *
     * @param sql comments only on lines of their own
     * @throws IOException when a statement was refused; its message is what the server said
     */
    void run(String database, String sql) throws IOException {
        var folder = programs.folder();
        var server = programs.command(
                        "postgres",
                        List.of(
                                "--single",
                                "-D",
                                folder.cluster().toString(),
                                "-c",
                                "exit_on_error=on",
                                "-c",
                                "log_min_error_statement=panic",
                                database))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.to(folder.log().toFile()))
                .start();
        var unread = false;
        try (var input = server.getOutputStream()) {
            input.write((oneLine(sql) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedBefore) {
            unread = true;
        }
        try {
            if (server.waitFor() != 0 || unread) throw new IOException(Files.readString(folder.log()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The server takes a line for a whole command, and the statements of one command for one transaction. */
    private static String oneLine(String sql) {
        return sql.lines()
                .map(VisibleText::of)
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining(" "));
    }
}

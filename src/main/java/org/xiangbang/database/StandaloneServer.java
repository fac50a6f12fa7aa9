package org.xiangbang.database;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.xiangbang.shared.VisibleText;

/**
 * The embedded server without a network, for one statement while it is stopped. Whoever may write its files works there as its
 * superuser, so that no password of the superuser is needed, ever (decision 0256).
 */
record StandaloneServer(ServerPrograms programs) {

    /**
     * Runs the statements in one transaction, all of them or none.
     *
     * @param sql comments only on lines of their own
     * @throws IOException when a statement was refused; its message is what the server said
     */
    void run(String database, String sql) throws IOException {
        var cluster = programs.folder().cluster().toString();
        var options = List.of(
                "--single", "-D", cluster, "-c", "exit_on_error=on", "-c", "log_min_error_statement=panic", database);
        programs.run("postgres", options, oneLine(sql) + "\n");
    }

    /** The server takes a line for a whole command, and the statements of one command for one transaction. */
    private static String oneLine(String sql) {
        return sql.lines()
                .map(VisibleText::of)
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining(" "));
    }
}

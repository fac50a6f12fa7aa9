package org.xiangbang.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xiangbang.shared.VisibleText;

/**
 * The embedded server without a network, for one statement while it is stopped. Whoever may write its files works there as its
 * superuser, so that no password of the superuser is needed, ever (decision 0256).
 */
public record StandaloneServer(ServerPrograms programs) {

    /**
     * Runs the statements in one transaction, all of them or none.
     *
     * @param sql comments only on lines of their own
     * @throws IOException when a statement was refused; its message is what the server said
     */
    public void run(String database, String sql) throws IOException {
        run(database, List.of(), sql);
    }

    /** The same with settings of the server, each {@code name=value}. */
    public void run(String database, List<String> settings, String sql) throws IOException {
        var cluster = programs.folder().cluster().toString();
        var options = new ArrayList<>(List.of("--single", "-D", cluster));
        for (var setting : settings) options.addAll(List.of("-c", setting));
        options.addAll(List.of("-c", "exit_on_error=on", "-c", "log_min_error_statement=panic", database));
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

package org.xiangbang.database.upgrade;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.xiangbang.database.DataFolder;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.ServerPrograms;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.startup.OperatorSentence;

/**
 * Carries the database of a data folder over to the line of PostgreSQL that this version brings, as the operator asks on the command line. What stands in
 * the way is told in one sentence, in Chinese and in English; then the data folder is as it was.
 */
public final class UpgradeCommand {
    private static final String WORD = "upgrade-postgresql";
    private static final String FORMER = "--former";
    private static final int WRONGLY_ASKED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;

    /** @param environment with the same variables as the program's */
    public UpgradeCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static boolean is(String word) {
        return word.equals(WORD);
    }

    /**
     * @param arguments the whole command line
     * @return the status for the system: 0, or 2 if it was asked for wrongly, 1 if it failed
     */
    public int run(List<String> arguments) {
        if (arguments.size() != 3 || !arguments.get(1).equals(FORMER) || VisibleText.isEmpty(arguments.get(2))) {
            say("upgrade.usage");
            return WRONGLY_ASKED;
        }
        try {
            upgrade(Path.of(arguments.get(2)).toAbsolutePath().normalize());
            return 0;
        } catch (DatabaseRefused refused) {
            say(refused.code(), refused.facts());
        } catch (IOException | SQLException | FlywayException failed) {
            say("upgrade.failed", String.valueOf(failed.getMessage()));
        }
        return 1;
    }

    private void upgrade(Path jar) throws IOException, SQLException {
        if (set("XIANGBANG_DATABASE_URL").isPresent()) throw new DatabaseRefused("upgrade.own-server", null);
        var data = set("XIANGBANG_DATA_DIRECTORY").map(Path::of).orElse(Path.of("data"));
        var root = data.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) throw new DatabaseRefused("upgrade.none", null, root);
        var binaries = set("XIANGBANG_DATABASE_BINARIES").map(Path::of).orElse(root.resolve("binaries"));
        try (var folder = DataFolder.take(root)) {
            folder.finishExchange();
            var upgrade = new Upgrade(folder, binaries.toAbsolutePath().normalize(), out);
            var former = FormerPrograms.of(jar, upgrade.line());
            say("upgrade.begins", root, former.version(), ServerPrograms.LINE);
            var done = upgrade.run(former);
            say("upgrade.done", done.tables(), done.rows(), done.seconds(), done.kept());
        }
    }

    private Optional<String> set(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !VisibleText.isEmpty(value));
    }

    private void say(String code, Object... facts) {
        out.println(OperatorSentence.both(code, facts));
    }
}

package org.xiangbang.database.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.startup.OperatorSentence;

/**
 * Makes a backup of the running embedded server, verifies one and restores one, as the operator asks on the command line. What stands in the way is
 * told in one sentence, in Chinese and in English; then nothing is left that looks like a backup or like a data folder.
 */
public final class BackupCommand {
    private static final String BACKUP = "backup";
    private static final String VERIFY = "verify-backup";
    private static final String RESTORE = "restore";
    private static final Set<String> WORDS = Set.of(BACKUP, VERIFY, RESTORE);
    private static final int WRONGLY_ASKED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;

    /** @param environment with the same variables as the program's, and {@code XIANGBANG_BACKUP_PASSPHRASE} */
    public BackupCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static boolean is(String word) {
        return WORDS.contains(word);
    }

    /**
     * @param arguments the whole command line
     * @return the status for the system: 0, or 2 if it was asked for wrongly, 1 if it failed
     */
    public int run(List<String> arguments) {
        try {
            switch (arguments.get(0)) {
                case BACKUP -> backup(Arguments.of(arguments, 0, "--to"));
                case VERIFY -> verify(Arguments.of(arguments, 1));
                default -> restore(Arguments.of(arguments, 1, "--to", "--wal", "--until", "--keys", "--without-keys"));
            }
            return 0;
        } catch (DatabaseRefused refused) {
            out.println(OperatorSentence.both(refused.code(), refused.facts()));
            return refused.code().equals(Arguments.USAGE) ? WRONGLY_ASKED : 1;
        } catch (IOException failed) {
            out.println(OperatorSentence.both("backup.failed", failed.getMessage()));
            return 1;
        }
    }

    private void backup(Arguments asked) throws IOException {
        if (set("XIANGBANG_DATABASE_URL").isPresent()) throw new DatabaseRefused("backup.own-server", null);
        var data = set("XIANGBANG_DATA_DIRECTORY").map(Path::of).orElse(Path.of("data"));
        var target = Target.check(asked.path("--to"), data);
        var passphrase = Passphrase.chosen(environment);
        say("backup.begins", data.toAbsolutePath().normalize());
        var made = new Backup(data.toAbsolutePath().normalize(), target).make(passphrase);
        say("backup.done", made.folder(), Size.of(made.bytes()), made.keys());
    }

    private void verify(Arguments asked) throws IOException {
        var backup = new BackupFolder(asked.first());
        var note = backup.verify();
        say(
                "backup.verified",
                backup.path(),
                Size.of(note.bytes()),
                note.when(),
                note.program(),
                note.postgresql(),
                note.schema());
        if (!backup.hasKeys(note)) say("backup.keys-elsewhere", backup.keys());
    }

    private void restore(Arguments asked) throws IOException {
        var backup = new BackupFolder(asked.first());
        var restoration = new Restoration(
                backup,
                asked.path("--to"),
                asked.optional("--wal"),
                asked.moment("--until"),
                set("XIANGBANG_DATABASE_BINARIES").map(Path::of));
        restoration.check();
        var keys = asked.optional("--keys").orElse(backup.keys());
        var opened = asked.has("--without-keys")
                ? Map.<String, byte[]>of()
                : SealedKeys.open(keys, backup.name(), Passphrase.known(environment));
        say("backup.restoring", backup.path());
        var last = restoration.run(opened);
        say("backup.restored", asked.path("--to"), last);
    }

    private Optional<String> set(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !VisibleText.isEmpty(value));
    }

    private void say(String code, Object... facts) {
        out.println(OperatorSentence.both(code, facts));
    }
}

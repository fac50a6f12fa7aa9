package org.xiangbang.database.backup;

import java.util.Arrays;
import java.util.Map;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.startup.OperatorSentence;

/** The passphrase under which the keys of a backup are sealed: of the environment, or asked for at the terminal; never of the command line. */
final class Passphrase {
    private static final String VARIABLE = "XIANGBANG_BACKUP_PASSPHRASE";

    /** Whoever has the file can try at leisure (ours, decision 0275). */
    private static final int SHORTEST = 12;

    private Passphrase() {}

    /** For a new backup; at the terminal it is asked for twice. */
    static char[] chosen(Map<String, String> environment) {
        var given = environment.get(VARIABLE);
        var chosen = given == null ? asked("backup.passphrase") : given.toCharArray();
        if (chosen.length < SHORTEST) throw new DatabaseRefused("backup.passphrase-short", null, SHORTEST);
        if (given == null && !Arrays.equals(chosen, asked("backup.passphrase-again")))
            throw new DatabaseRefused("backup.passphrases-differ", null);
        return chosen;
    }

    /** For a backup that there is. */
    static char[] known(Map<String, String> environment) {
        var given = environment.get(VARIABLE);
        return VisibleText.isEmpty(given) ? asked("backup.passphrase") : given.toCharArray();
    }

    private static char[] asked(String sentence) {
        var console = System.console();
        if (console == null) throw new DatabaseRefused("backup.passphrase-missing", null);
        var typed = console.readPassword("%s ", OperatorSentence.both(sentence));
        if (typed == null) throw new DatabaseRefused("backup.passphrase-missing", null);
        return typed;
    }
}

package org.xiangbang.preparation;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Makes a folder from which the program starts in less time: the jar unpacked, an archive of its classes (class data sharing), and the
 * file {@code start} with the arguments for {@code java @FOLDER/start}. The folder is tied to this Java and to its own place; with
 * another Java, or moved, the archive is left aside and the program starts as ever.
 */
public final class Preparation {
    /** The word that asks for it on the command line. */
    public static final String WORD = "prepare";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Path jar;
    private final PrintStream out;

    /** @param source where the running program comes from; null or no file if it was not started from its jar */
    public Preparation(File source, PrintStream out) {
        this.jar = source == null ? null : source.toPath().toAbsolutePath();
        this.out = out;
    }

    /**
     * Prepares the folder that is named after the word, and says what it does in Chinese and in English.
     *
     * @param arguments the whole command line
     * @return the status for the system: 0, or 2 if it was asked for wrongly, 1 if it failed; then the folder is of no use
     */
    public int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 2 || arguments.get(1).isEmpty()) return refuse("preparation.usage");
        if (jar == null || !Files.isRegularFile(jar)) return refuse("preparation.no-jar");
        var folder = Path.of(arguments.get(1)).toAbsolutePath().normalize();
        if (Files.exists(folder)) return refuse("preparation.exists", folder);
        say("preparation.begins", folder);
        var prepared = new PreparedFolder(folder, jar.getFileName().toString());
        if (!prepared.unpack(jar)) return fail("preparation.unpack", folder);
        if (!new TrainingRun(prepared).record()) return fail("preparation.record", folder);
        Files.writeString(prepared.start(), prepared.arguments(), Charset.defaultCharset());
        say("preparation.done", prepared.start());
        return 0;
    }

    private int refuse(String key, Object... facts) {
        say(key, facts);
        return 2;
    }

    private int fail(String key, Object... facts) {
        say(key, facts);
        return 1;
    }

    private void say(String key, Object... facts) {
        for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var pattern = ResourceBundle.getBundle("messages.preparation", locale, NO_FALLBACK)
                    .getString(key);
            out.println(new MessageFormat(pattern, locale).format(facts));
        }
    }
}

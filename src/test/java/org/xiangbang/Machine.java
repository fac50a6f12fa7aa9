package org.xiangbang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * What some tests need of the machine. Without it they are skipped with a line that says what is missing, or fail when the system
 * property {@code xiangbang.test.machine-required} is true, as it is where every test has to run.
 */
final class Machine {
    private static final Path FAKETIME = Path.of("faketime", "libfaketimeMT.so.1");

    private Machine() {}

    /**
     * Returns the words before a command that runs it with a small volume of its own, which nobody else sees.
     *
     * @param filledFrom what lies on it in the beginning
     */
    static List<String> onVolume(int megabytes, Path filledFrom, Path folder) {
        var mounting = "mount -t tmpfs -o mode=0700,size=" + megabytes + "m tmpfs \"$1\"";
        var isolated = runs(List.of("unshare", "-m", "true"))
                ? List.of("unshare", "-m")
                : List.of("unshare", "-U", "-r", "-m");
        need(
                runs(words(isolated, "sh", "-c", mounting, "sh", folder.toString())),
                "a volume cannot be mounted in a namespace of one's own (unshare -m as root, or with -U -r)");
        return words(
                isolated,
                "sh",
                "-c",
                mounting + " && cp -a \"$2\"/. \"$1\" && shift 2 && exec \"$@\"",
                "sh",
                folder.toString(),
                filledFrom.toString());
    }

    private static List<String> words(List<String> first, String... more) {
        var words = new ArrayList<>(first);
        words.addAll(List.of(more));
        return words;
    }

    /**
     * Returns the words before a command that runs it with a clock of its own.
     *
     * @param clock a file that says by how much it is off, as libfaketime reads it: {@code +5m}, {@code -1h}; read anew every second
     */
    static List<String> byClockOf(Path clock) {
        var libraries = libraries();
        need(!libraries.isEmpty(), "no libfaketime on this machine: apt-get install libfaketime");
        return List.of(
                "env",
                "LD_PRELOAD=" + libraries.get(0),
                "FAKETIME_TIMESTAMP_FILE=" + clock.toAbsolutePath(),
                "FAKETIME_CACHE_DURATION=1",
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                // Otherwise every wait of Java ends at once while the clock is behind.
                "FAKETIME_FORCE_MONOTONIC_FIX=0",
                "NO_FAKE_STAT=1");
    }

    private static List<Path> libraries() {
        try (var found = Files.find(Path.of("/usr/lib"), 3, (file, what) -> file.endsWith(FAKETIME))) {
            return found.toList();
        } catch (IOException | UncheckedIOException none) {
            return List.of();
        }
    }

    private static void need(boolean there, String otherwise) {
        if (there) return;
        var missing = "Skipped: " + otherwise;
        if (Boolean.getBoolean("xiangbang.test.machine-required")) throw new IllegalStateException(missing);
        System.out.println(missing);
        Assumptions.abort(missing);
    }

    private static boolean runs(List<String> command) {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

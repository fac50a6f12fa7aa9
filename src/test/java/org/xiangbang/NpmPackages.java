package org.xiangbang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** Packages of npm that tests use, in the versions of a lock file, fetched once into a folder of the build. */
public final class NpmPackages {
    private static final String LOCK = "package-lock.json";

    private NpmPackages() {}

    /** What a command printed, and its exit code; negative if it is not installed. */
    public record Said(int ended, String printed) {}

    /** Copies the files of {@code source} to {@code target} and fetches there what they name, one process of the tests at a time. @return whether all of it is there */
    public static boolean fetch(Path source, Path target) {
        try {
            Files.createDirectories(target);
            try (var one = FileChannel.open(
                            target.resolve("fetching"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = one.lock()) {
                var fetched = lock.isValid() && isFetched(source, target);
                try (var files = Files.list(source)) {
                    for (var file : files.toList())
                        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
                return fetched || run(target, "npm", "ci", "--prefer-offline").ended() == 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test with a line that says why, or fails it when the system property {@code xiangbang.test.npm-required} is true. */
    public static void missing(String why) {
        if (Boolean.getBoolean("xiangbang.test.npm-required")) throw new IllegalStateException(why);
        System.out.println(why);
        Assumptions.abort(why);
    }

    /** npm writes a list of what it fetched when all of it is there. */
    private static boolean isFetched(Path source, Path target) throws IOException {
        return Files.exists(target.resolve("node_modules").resolve(".package-lock.json"))
                && Files.exists(target.resolve(LOCK))
                && Files.mismatch(source.resolve(LOCK), target.resolve(LOCK)) < 0;
    }

    public static Said run(Path folder, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), printed);
        } catch (IOException notInstalled) {
            return new Said(-1, notInstalled.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.xiangbang.shared.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The mark of a data folder that was restored from a backup and does not stand in for the original yet: nothing goes out of it, and its log
 * is not archived. The operator ends that by removing the file.
 */
public final class RestoredFolder {
    /** The name of the mark in the data folder. */
    public static final String FILE = "restored";

    private RestoredFolder() {}

    public static boolean is(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    /** @return what the restoration has written there, in one line; empty if the folder has no mark */
    public static Optional<String> note(Path data) {
        try (var lines = Files.lines(data.resolve(FILE))) {
            return Optional.of(lines.findFirst().orElse(""));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

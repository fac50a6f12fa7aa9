package org.xiangbang.shared.backup;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * The last backup of a data folder, as the command that made it has noted it there.
 *
 * @param taken when it was finished and had been read back, by the clock of this machine
 * @param place its folder
 */
public record LastBackup(Instant taken, long bytes, String place) {
    private static final String FILE = "last-backup";

    /** @return empty if there was none, or the note cannot be read */
    public static Optional<LastBackup> of(Path data) {
        try {
            var noted = new Properties();
            noted.load(new StringReader(Files.readString(data.resolve(FILE))));
            return Optional.of(new LastBackup(
                    Instant.parse(noted.getProperty("taken", "")),
                    Long.parseLong(noted.getProperty("bytes", "")),
                    noted.getProperty("place", "")));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Notes it in the data folder, in the place of the one before. */
    public void note(Path data) throws IOException {
        var noted = new Properties();
        noted.setProperty("taken", taken.toString());
        noted.setProperty("bytes", Long.toString(bytes));
        noted.setProperty("place", place);
        var part = data.resolve(FILE + ".part");
        try (var out = Files.newBufferedWriter(part)) {
            noted.store(out, null);
        }
        Files.move(part, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

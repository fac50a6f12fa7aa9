package org.xiangbang.database.backup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a backup says of itself, in {@code backup.json}.
 *
 * @param name that it was given when it was made
 * @param program the version of the program that made it, {@code unpacked} if it was not started from its jar
 * @param postgresql the version of the server, such as {@code 18.6}
 * @param schema the newest migration in it
 * @param begun when it was begun, by the clock of the machine: whatever was saved before is in it
 * @param ended when all of it had been received: nothing that was saved later is in it
 * @param bytes of {@code base.tar}
 * @param timeline of the server's log, which it needs from {@code start} to {@code stop}
 * @param keys the SHA-256 of the file of keys that belongs to it
 */
record BackupNote(
        String name,
        String program,
        String postgresql,
        String schema,
        Instant begun,
        Instant ended,
        long bytes,
        int timeline,
        String start,
        String stop,
        String keys) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Does it say everything that a restoration reads? */
    boolean isWhole() {
        return Stream.of(name, postgresql, schema, begun, ended, start, stop).allMatch(Objects::nonNull)
                && postgresql.matches("\\d+\\..*")
                && start.matches("\\p{XDigit}+/\\p{XDigit}+");
    }

    /** When it was begun, in Beijing time. */
    String when() {
        return TIME.format(begun.atZone(ZoneId.of("Asia/Shanghai")));
    }

    int major() {
        return Integer.parseInt(postgresql.replaceFirst("\\..*", ""));
    }

    /** The name of the first segment of 16 MB that it needs. */
    String firstSegment() {
        var parts = start.split("/");
        return "%08X%08X%08X".formatted(timeline, Long.parseLong(parts[0], 16), Long.parseLong(parts[1], 16) >>> 24);
    }
}

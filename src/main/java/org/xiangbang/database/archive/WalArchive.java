package org.xiangbang.database.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which the embedded server copies each finished segment of its log, by its own module {@code basic_archive}, which
 * waits for the disk and never overwrites. With a backup it leads to any moment since. Segments of 16 MB that were finished by time are mostly empty:
 * here they are compressed.
 */
public final class WalArchive implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WalArchive.class);

    /** A segment with something in it is finished after this time; together with the copying at most a minute is lost (safety R6). */
    private static final String LONGEST = "45s";

    /** Two servers with one archive would mix their logs, whose names are the same. */
    private static final String OWNER = "archive-of";

    private static final int PAUSE = 5;

    private final Path folder;
    private ScheduledExecutorService work;

    private WalArchive(Path folder) {
        this.folder = folder;
    }

    /** Nothing is archived. */
    public static WalArchive none() {
        return new WalArchive(null);
    }

    public static WalArchive in(Path folder) {
        return new WalArchive(folder.toAbsolutePath().normalize());
    }

    /** Settings of the server; none where nothing is archived. */
    public Map<String, String> settings() {
        if (folder == null) return Map.of();
        return Map.of(
                "archive_mode",
                "on",
                "archive_library",
                "basic_archive",
                "basic_archive.archive_directory",
                folder.toString(),
                "archive_timeout",
                LONGEST);
    }

    /**
     * Why the server with that secret may not write into it, as the key of a sentence. The first server that asks makes it its own. An upgraded one
     * begins its log anew, with names that the former one's has already.
     *
     * @param line of PostgreSQL
     */
    public Optional<String> refusal(String secret, int line) throws IOException {
        if (folder == null) return Optional.empty();
        var mark = folder.resolve(OWNER);
        var mine = digest(secret + "/" + line);
        if (!Files.exists(mark)) Files.writeString(mark, mine);
        var owner = Files.readString(mark);
        if (owner.equals(mine)) return Optional.empty();
        return Optional.of(owner.equals(digest(secret)) ? "database.archive-of-former" : "database.archive-of-another");
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Begins to compress what the server has copied. */
    public WalArchive begin() {
        if (folder == null) return this;
        work = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "log archive");
            thread.setDaemon(true);
            return thread;
        });
        work.scheduleWithFixedDelay(this::compress, PAUSE, PAUSE, TimeUnit.SECONDS);
        return this;
    }

    private void compress() {
        try (var found = Files.list(folder)) {
            for (var file : found.sorted().toList()) if (Segment.named(file)) Segment.compress(file);
        } catch (IOException | RuntimeException unfinished) {
            log.error(
                    "The archive {} of the database's log cannot be tended: {} 数据库日志归档目录处理失败。",
                    folder,
                    unfinished.toString());
        }
    }

    @Override
    public void close() {
        if (work != null) work.shutdown();
    }
}

package org.xiangbang;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.database.TestSuperuser;

/**
 * The data folder of an application after its first start and stop, which every test run copies: migrated, with the models and
 * the demonstration's people and cases in it.
 *
 * <p>It is made again on another day and after a change to the files it is made from. Other code of the first start is not
 * compared: after such a change {@code mvn clean} makes it anew.
 */
final class DatabaseTemplate {
    private static final Path TARGET = Path.of("target");
    private static final Path BINARIES = TARGET.resolve("postgresql-binaries");
    private static final String NAME = "test-template-";

    /** Has the server count what its statements cost, planning too, for the tests that ask. */
    private static final String COUNTED = """
            shared_preload_libraries = 'pg_stat_statements'
            pg_stat_statements.track = all
            pg_stat_statements.track_planning = on
            """;

    private static final List<Path> MADE_OF = List.of(
            Path.of("pom.xml"),
            Path.of("processes"),
            Path.of("src", "docs", "deploy"),
            SourceTree.RESOURCES.resolve("application.yaml"),
            SourceTree.RESOURCES.resolve("calendar"),
            SourceTree.RESOURCES.resolve("db"),
            SourceTree.RESOURCES.resolve("demonstration"),
            SourceTree.JAVA.resolve("database"),
            SourceTree.JAVA.resolve("demonstration"),
            SourceTree.JAVA.resolve("engine/setup"));

    private DatabaseTemplate() {}

    /** Makes and fills that folder. Of several test processes one makes the template and the others wait for it. */
    static void copyTo(Path folder) throws IOException {
        Files.createDirectories(TARGET);
        Files.createDirectories(folder.getParent());
        try (var channel = FileChannel.open(
                TARGET.resolve("test-template.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            var template = TARGET.resolve(NAME + fingerprint());
            if (!Files.exists(template)) make(template);
            FolderCopy.of(template, folder);
        }
    }

    private static void make(Path template) throws IOException {
        try (var earlier = Files.newDirectoryStream(TARGET, NAME + "*")) {
            for (var old : earlier) FileSystemUtils.deleteRecursively(old);
        }
        var unfinished = TARGET.resolve(NAME + "unfinished");
        var loader = Thread.currentThread().getContextClassLoader();
        new SpringApplicationBuilder(XiangbangApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--xiangbang.mail.port=" + TestSocketUtils.findAvailableTcpPort(),
                        "--xiangbang.data-directory=" + unfinished)
                .close();
        // The server has set the class loader of its application on this thread and does not take it back.
        Thread.currentThread().setContextClassLoader(loader);
        TestSuperuser.make(unfinished, BINARIES);
        Files.writeString(
                unfinished.resolve("postgresql/postgresql.auto.conf"),
                COUNTED,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.move(unfinished, template);
    }

    private static String fingerprint() throws IOException {
        var digest = sha256();
        digest.update(LocalDate.now(OfficialClock.ZONE).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(COUNTED.getBytes(StandardCharsets.UTF_8));
        for (var part : MADE_OF) {
            if (!Files.exists(part)) throw new IOException(part + " is gone, and the test database was made of it");
            try (var files = Files.walk(part)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

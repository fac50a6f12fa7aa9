package org.xiangbang.database.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.FolderCopy;
import org.xiangbang.PackedDataFolder;
import org.xiangbang.database.DataFolder;
import org.xiangbang.database.FormerServer;
import org.xiangbang.database.LeftoverServer;
import org.xiangbang.database.ServerPrograms;

/** Folders of 17 with running cases, and the command on them. */
abstract class UpgradedFolder {
    private static final Path PACKED = Path.of("src", "test", "resources", "data-folders", "0.2.0.tar.xz");

    static final String ACTS = "select count(*) from evidence.act";

    @TempDir
    static Path root;

    @TempDir
    Path here;

    private static Path former;
    static Path jar;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    Path data;

    @BeforeAll
    static void unpack() throws IOException {
        former = Files.createDirectory(root.resolve("former"));
        PackedDataFolder.unpack(PACKED, former);
        jar = FormerProgram.jar(root);
        FormerPrograms.of(jar, 17).unpack(root.resolve("postgresql-17").resolve("PG"));
    }

    @BeforeEach
    void aCopy() throws IOException {
        data = here.resolve("data");
        FolderCopy.of(former, data);
    }

    static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    int upgrade() {
        return upgradeWith("--former", jar);
    }

    int upgradeWith(String name, Path program) {
        return FormerProgram.run(data, said, name, program.toString());
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    void refused(String sentence, Path program) throws Exception {
        assertThat(upgradeWith("--former", program)).as(said()).isEqualTo(1);
        assertThat(said()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(said().codePoints().anyMatch(Character::isIdeographic)).isTrue();
        assertThat(line(data.resolve("postgresql"))).isIn("17", "99");
        assertThat(kept()).isEmpty();
        assertThat(data.resolve("upgrade.unfinished")).doesNotExist();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    /** By the former server, as its application could at that time. */
    void change(String sql) throws Exception {
        try (var folder = DataFolder.take(data);
                var server = FormerServer.start(new ServerPrograms(folder, root, 17));
                var owner = server.connect()) {
            run(owner, "set default_transaction_read_only to off");
            run(owner, sql);
        }
    }

    String acts() throws Exception {
        try (var folder = DataFolder.take(data)) {
            LeftoverServer.stop(folder.cluster());
            try (var server = FormerServer.start(new ServerPrograms(folder, root, 17));
                    var owner = server.connect()) {
                assertThatThrownBy(() -> run(owner, "create table public.written (n int)"))
                        .hasMessageContaining("read-only");
                return word(owner, ACTS);
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String word(Connection connection, String sql) throws SQLException {
        return TableCopy.words(connection, sql).get(0);
    }

    static String line(Path cluster) {
        try {
            return Files.readString(cluster.resolve("PG_VERSION")).replace("\n", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<Path> kept() throws IOException {
        try (var found = Files.list(data)) {
            return found.filter(file -> file.getFileName().toString().startsWith("postgresql.kept-17-"))
                    .toList();
        }
    }

    /** The content of every file of the database. */
    Map<String, String> files() throws Exception {
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(data)) {
            for (var file : found.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("in-use.lock"))
                    .toList())
                files.put(
                        file.toString(),
                        HexFormat.of().formatHex(sha256(Files.readString(file, StandardCharsets.ISO_8859_1))));
        }
        return files;
    }
}

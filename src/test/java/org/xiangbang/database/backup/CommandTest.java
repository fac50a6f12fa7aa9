package org.xiangbang.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.FolderCopy;

/** Commands on a small server that runs; {@code RestoredProgramTest} has the whole program. */
abstract class CommandTest {
    static final String PASSPHRASE = "谷汝村-藏白菊-2026";

    @TempDir
    static Path root;

    static Path data;
    static Path archive;
    static SmallServer server;
    static Path good;

    @TempDir
    Path here;

    final Map<String, String> environment = new HashMap<>();
    String said;

    @BeforeAll
    static void start() throws Exception {
        data = root.resolve("data");
        archive = Files.createDirectory(root.resolve("archive"));
        server = SmallServer.make(data, archive);
        server.act(1, 100);
        server.run("insert into public.waiting values (1)");
        good = null;
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void configure() throws Exception {
        environment.put("XIANGBANG_DATA_DIRECTORY", data.toString());
        environment.put("XIANGBANG_DATABASE_BINARIES", "target/postgresql-binaries");
        environment.put("XIANGBANG_BACKUP_PASSPHRASE", PASSPHRASE);
        if (good == null) good = backup(Files.createDirectory(root.resolve("good")));
    }

    int run(Object... words) {
        var out = new ByteArrayOutputStream();
        var line = Arrays.stream(words).map(Object::toString).toList();
        var status = new BackupCommand(environment, new PrintStream(out, true, StandardCharsets.UTF_8)).run(line);
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    Path backup(Path target) throws IOException {
        assertThat(run("backup", "--to", target)).as(said).isZero();
        return SmallServer.within(target).stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    void refused(String sentence, Object... words) {
        assertThat(run(words)).as(said).isEqualTo(1);
        assertThat(said).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(said.lines().filter(line -> line.codePoints().anyMatch(Character::isIdeographic)))
                .as("in Chinese")
                .isNotEmpty();
    }

    void refusedRestore(String sentence, Path backup, Object... more) throws IOException {
        var words = new ArrayList<Object>(List.of("restore", backup, "--to", here.resolve("new")));
        words.addAll(List.of(more));
        refused(sentence, words.toArray());
        assertThat(SmallServer.within(here))
                .as("nothing is left")
                .noneMatch(file -> file.getFileName().toString().startsWith("new"));
    }

    SmallServer restored(Object... more) {
        var words = new ArrayList<Object>(List.of("restore"));
        words.addAll(List.of(more));
        words.addAll(List.of("--to", here.resolve("new")));
        assertThat(run(words.toArray())).as(said).isZero();
        return SmallServer.start(here.resolve("new"), null);
    }

    Path copy() throws IOException {
        var copy = here.resolve(good.getFileName());
        FolderCopy.of(good, copy);
        Files.copy(good.resolveSibling(good.getFileName() + ".keys"), here.resolve(good.getFileName() + ".keys"));
        return copy;
    }
}

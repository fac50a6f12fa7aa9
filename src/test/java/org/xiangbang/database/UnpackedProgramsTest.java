package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The programs of the database")
class UnpackedProgramsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("are taken away where a kill has left them by half, and stay where they are whole or being unpacked")
    void half() throws IOException {
        var programs = new ServerPrograms(null, folder);
        programs.settle();
        var half = unpacked(programs, "PG-half");
        var killed = unpacked(programs, "PG-killed");
        Files.createFile(killed.resolve("epg-lock"));
        var whole = unpacked(programs, "PG-whole");
        Files.createFile(whole.resolve(".exists"));
        var busy = unpacked(programs, "PG-busy");

        try (var lock = new FileOutputStream(busy.resolve("epg-lock").toFile())) {
            assertThat(lock.getChannel().tryLock()).isNotNull();
            programs.settle();
        }

        assertThat(half).doesNotExist();
        assertThat(killed).doesNotExist();
        assertThat(whole.resolve("lib/libicuuc.so")).exists();
        assertThat(busy.resolve("lib/libicuuc.so")).exists();
    }

    private static Path unpacked(ServerPrograms programs, String name) throws IOException {
        var made = programs.unpacked().resolve(name);
        Files.createFile(Files.createDirectories(made.resolve("lib")).resolve("libicuuc.so"));
        return made;
    }
}

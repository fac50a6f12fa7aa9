package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start that was asked to begin anew")
class NextStartTest {
    @TempDir
    private Path data;

    @Test
    @DisplayName("puts the database aside whole, once, and leaves room for a new one")
    void putsAside() throws IOException {
        try (var folder = DataFolder.take(data)) {
            Files.createDirectory(folder.cluster());
            Files.writeString(folder.cluster().resolve("trace"), "kept");
            folder.markCompleted();
            new NextStart(data, true).ask(true);

            folder.putAsideIfAsked();
            folder.putAsideIfAsked();

            assertThat(folder.cluster()).doesNotExist();
            assertThat(new NextStart(data, true).asked()).isFalse();
            assertThat(kept())
                    .singleElement()
                    .satisfies(old -> assertThat(old.resolve("trace")).hasContent("kept"));
        }
    }

    @Test
    @DisplayName("leaves the database alone where nobody asked, or somebody took it back")
    void leavesAlone() throws IOException {
        try (var folder = DataFolder.take(data)) {
            Files.createDirectory(folder.cluster());
            folder.markCompleted();
            var next = new NextStart(data, true);
            next.ask(true);
            next.ask(true);
            next.ask(false);

            folder.putAsideIfAsked();

            assertThat(folder.cluster()).exists();
            assertThat(kept()).isEmpty();
        }
    }

    @Test
    @DisplayName("goes on where it was interrupted after the move")
    void goesOn() throws IOException {
        try (var folder = DataFolder.take(data)) {
            folder.markCompleted();
            new NextStart(data, true).ask(true);

            folder.putAsideIfAsked();
            Files.createDirectory(folder.cluster());
            folder.putHalfMadeClusterAside();

            assertThat(folder.cluster())
                    .as("a half-made one, because the mark is gone")
                    .doesNotExist();
        }
    }

    @Test
    @DisplayName("cannot be asked for where the database is the operator's")
    void notPossible() {
        var operators = new NextStart(data, false);

        assertThat(operators.possible()).isFalse();
        assertThat(operators.asked()).isFalse();
        assertThatThrownBy(() -> operators.ask(true)).isInstanceOf(IllegalStateException.class);
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(f -> f.getFileName().toString().startsWith("postgresql.kept-"))
                    .toList();
        }
    }
}

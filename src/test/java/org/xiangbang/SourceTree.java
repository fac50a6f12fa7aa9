package org.xiangbang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The project's own files, for tests that read them. */
final class SourceTree {
    static final Path JAVA = Path.of("src", "main", "java", "org", "xiangbang");
    static final Path RESOURCES = Path.of("src", "main", "resources");
    static final Path TESTS = Path.of("src", "test", "java");

    private SourceTree() {}

    static List<Path> files(Path root, String ending) {
        if (!Files.isDirectory(root)) return List.of();
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder names beneath {@code org.xiangbang}. */
    static Set<String> modules() {
        try (var found = Files.list(JAVA)) {
            return found.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

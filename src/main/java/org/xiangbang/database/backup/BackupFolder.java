package org.xiangbang.database.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.shared.VisibleText;

/**
 * A backup: {@code base.tar} and {@code backup_manifest} as PostgreSQL's own programs write and read them, {@code backup.json}, and the digests of the three
 * in {@code SHA256SUMS}. The keys lie beside it in a file of the same name.
 */
record BackupFolder(Path path) {
    static final String TAR = "base.tar";
    static final String MANIFEST = "backup_manifest";
    static final String NOTE = "backup.json";
    static final String SUMS = "SHA256SUMS";
    static final List<String> FILES = List.of(TAR, MANIFEST, NOTE);
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) {2}([a-z_.]+)");
    private static final int TOLD = 3;

    String name() {
        return path.getFileName().toString();
    }

    Path keys() {
        return path.resolveSibling(name() + ".keys");
    }

    Path tar() {
        return path.resolve(TAR);
    }

    /** Are the keys beside it, and its own? */
    boolean hasKeys(BackupNote note) throws IOException {
        return Files.isRegularFile(keys()) && Digests.of(keys()).equals(note.keys());
    }

    /**
     * Reads all of it.
     *
     * @throws DatabaseRefused when something is missing, cut short or changed, or a newer version of the program has made it
     */
    BackupNote verify() throws IOException {
        var note = note();
        check(Digests.of(tar()));
        return note;
    }

    /** Checks everything but the large file, whose digest is found when it is read. */
    BackupNote note() throws IOException {
        var sums = sums();
        for (var file : List.of(MANIFEST, NOTE))
            if (!Digests.of(path.resolve(file)).equals(sums.get(file)))
                throw new DatabaseRefused("backup.changed", null, path.resolve(file));
        var note = said();
        var bytes = Files.size(tar());
        if (bytes < note.bytes())
            throw new DatabaseRefused("backup.cut-short", null, tar(), bytes, note.bytes(), missing());
        var newest = Migrations.newest();
        if (note.schema().compareTo(newest) > 0) throw new DatabaseRefused("backup.newer", null, note.schema(), newest);
        return note;
    }

    private BackupNote said() throws IOException {
        try {
            var note = JSON.readValue(path.resolve(NOTE).toFile(), BackupNote.class);
            if (note != null && note.isWhole()) return note;
        } catch (JsonProcessingException unreadable) {
            throw new DatabaseRefused("backup.changed", unreadable, path.resolve(NOTE));
        }
        throw new DatabaseRefused("backup.changed", null, path.resolve(NOTE));
    }

    /** @param found the digest of the large file */
    void check(String found) throws IOException {
        if (!found.equals(sums().get(TAR))) throw new DatabaseRefused("backup.changed", null, tar());
    }

    private Map<String, String> sums() throws IOException {
        if (!Files.isDirectory(path)) throw new DatabaseRefused("backup.none", null, path);
        readable(path);
        if (name().endsWith(Target.UNFINISHED)) throw new DatabaseRefused("backup.unfinished", null, path);
        try (var files = Files.list(path)) {
            files.filter(Files::isRegularFile).forEach(BackupFolder::readable);
        }
        var found = new LinkedHashMap<String, String>();
        if (Files.exists(path.resolve(SUMS)))
            for (var line : Files.readAllLines(path.resolve(SUMS))) {
                var sum = SUM.matcher(line);
                if (sum.matches()) found.put(sum.group(2), sum.group(1));
            }
        var missing = new LinkedHashSet<String>();
        if (!Files.exists(path.resolve(SUMS))) missing.add(SUMS);
        for (var file : FILES) if (!Files.isRegularFile(path.resolve(file))) missing.add(file);
        if (!missing.isEmpty()) throw new DatabaseRefused("backup.incomplete", null, path, String.join(", ", missing));
        if (!found.keySet().containsAll(FILES)) throw new DatabaseRefused("backup.changed", null, path.resolve(SUMS));
        return found;
    }

    /** @throws DatabaseRefused when this user may not read it, as after a copy by another one */
    static void readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file) && !Files.isExecutable(file))
            throw new DatabaseRefused("backup.unreadable", null, file, System.getProperty("user.name"));
    }

    /** Names the first files of the server that the manifest has and the large file has not in whole. */
    private String missing() throws IOException {
        var wanted = new LinkedHashSet<String>();
        JSON.readTree(path.resolve(MANIFEST).toFile())
                .path("Files")
                .forEach(file -> wanted.add(file.path("Path").asText()));
        wanted.removeAll(whole());
        var told = new ArrayList<>(wanted).subList(0, Math.min(TOLD, wanted.size()));
        return wanted.isEmpty()
                ? "pg_wal"
                : VisibleText.of(String.join(", ", told) + (wanted.size() > TOLD ? " … (" + wanted.size() + ")" : ""));
    }

    private Set<String> whole() throws IOException {
        var found = new LinkedHashSet<String>();
        try (var in = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tar())))) {
            String before = null;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (before != null) found.add(before);
                before = entry.getName();
            }
        } catch (IOException cutHere) {
            return found;
        }
        return found;
    }
}

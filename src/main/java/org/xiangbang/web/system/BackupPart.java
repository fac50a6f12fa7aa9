package org.xiangbang.web.system;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.backup.LastBackup;
import org.xiangbang.shared.backup.RestoredFolder;
import org.xiangbang.shared.demonstration.FreshData;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** The last backup, the archive of the database's log, and whether this is a restored copy. */
@Repository
class BackupPart implements SystemPart {
    /** After this time the administrator is told (ours, decision 0275). */
    private static final Duration LONG = Duration.ofDays(7);

    private static final String ARCHIVER = """
            select current_setting('archive_mode') <> 'off' as working, last_archived_time as at,
                   coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as failing
              from pg_stat_archiver
            """;

    private final JdbcClient db;
    private final Path data;
    private final FreshData own;
    private final boolean demonstration;
    private final boolean archiving;
    private final Sentences sentences;
    private final Show show;

    BackupPart(
            JdbcClient db,
            @Value("${xiangbang.data-directory}") Path data,
            FreshData own,
            @Value("${xiangbang.demonstration}") boolean demonstration,
            @Value("${xiangbang.database.archive:}") String archive,
            Sentences sentences,
            Show show) {
        this.db = db;
        this.data = data;
        this.own = own;
        this.demonstration = demonstration;
        this.archiving = !VisibleText.isEmpty(archive);
        this.sentences = sentences;
        this.show = show;
    }

    private record Archiver(boolean working, OffsetDateTime at, boolean failing) {}

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String word() {
        return "backup";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var lines = new SystemLines(sentences, locale);
        if (own.possible()) last(lines, locale);
        else lines.say("backup", sentences.text("system.backup-elsewhere", locale));
        var archiver = archiver();
        lines.say("log-archive", said(archiver, locale), archiver.failing(), null);
        RestoredFolder.note(data)
                .ifPresent(note -> lines.say("restored", sentences.text("system.restored", locale, note), true, null));
        return lines.all();
    }

    private void last(SystemLines lines, Locale locale) {
        var last = LastBackup.of(data);
        if (last.isEmpty()) {
            lines.say("backup", sentences.text("system.backup-none", locale), late(last), null);
            return;
        }
        lines.say("backup", show.time(last.get().taken()), late(last), null)
                .say("backup-size", show.size(last.get().bytes()))
                .say("backup-place", last.get().place());
    }

    private String said(Archiver archiver, Locale locale) {
        if (!archiver.working()) return sentences.text("system.archive-off", locale);
        if (archiver.failing()) return sentences.text("system.archive-fails", locale);
        if (archiver.at() == null) return sentences.text("system.archive-none", locale);
        return show.time(archiver.at().toInstant());
    }

    private Archiver archiver() {
        return db.sql(ARCHIVER).query(Archiver.class).single();
    }

    /** A demonstration needs no backup. */
    private boolean late(Optional<LastBackup> last) {
        return own.possible()
                && !demonstration
                && last.map(backup -> backup.taken().plus(LONG).isBefore(Instant.now()))
                        .orElse(true);
    }

    @Override
    public long alarms() {
        var restored = RestoredFolder.is(data) ? 1 : 0;
        var late = late(LastBackup.of(data)) ? 1 : 0;
        return restored + late + (archiving && archiver().failing() ? 1 : 0);
    }
}

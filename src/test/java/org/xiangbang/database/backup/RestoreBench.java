package org.xiangbang.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a backup, its verification and its restoration take: {@code mvn test -Dtest=RestoreBench}, with papers of 1 GB that nothing makes
 * smaller, or of {@code -Dxiangbang.test.backup-megabytes}. What 100 GB would take is calculated.
 */
@DisplayName("The time that a backup and its restoration take")
@Tag("bench")
class RestoreBench extends CommandTest {
    private static final int MEGABYTES = Integer.getInteger("xiangbang.test.backup-megabytes", 1024);
    private static final int PAPER = 8;
    private static final int MANY = 100;
    private static final double MINUTE = 60;

    @Test
    @DisplayName("is printed")
    void measured() throws Exception {
        fill();
        var target = Files.createDirectory(here.resolve("target"));
        var begun = System.nanoTime();
        var backup = backup(target);
        var size = new BackupFolder(backup).note().bytes() / (double) (1 << 30);
        tell("backup, read back", size, begun);
        begun = System.nanoTime();
        assertThat(run("verify-backup", backup)).as(said).isZero();
        tell("verify-backup", size, begun);
        begun = System.nanoTime();
        try (var again = restored(backup)) {
            tell("restore, and a start", size, begun);
            assertThat(again.words("select count(*) from public.paper"))
                    .containsExactly(String.valueOf(MEGABYTES / PAPER));
        }
    }

    private static void fill() throws Exception {
        server.run("create table public.paper (n int, content bytea);"
                + " alter table public.paper alter column content set storage external");
        var content = new byte[PAPER << 20];
        var random = new Random(1);
        try (var owner = server.connect();
                var statement = owner.prepareStatement("insert into public.paper values (?, ?)")) {
            for (var n = 0; n < MEGABYTES / PAPER; n++) {
                random.nextBytes(content);
                statement.setInt(1, n);
                statement.setBytes(2, content);
                statement.execute();
            }
        }
    }

    private static void tell(String what, double size, long begun) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%s: %.2f GB in %.1f s; 100 GB would take %.0f min (calculated)%n",
                what, size, seconds, seconds / size * MANY / MINUTE);
    }
}

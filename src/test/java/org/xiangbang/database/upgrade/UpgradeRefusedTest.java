package org.xiangbang.database.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xiangbang.database.DataFolder;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.ServerFolder;

@DisplayName("The command that upgrades PostgreSQL")
@Tag("crash")
class UpgradeRefusedTest extends UpgradedFolder {
    @Test
    @DisplayName("refuses a former program that is missing, no jar, without PostgreSQL, or of another line")
    void programs() throws Exception {
        var postgresql = Files.readAllBytes(Path.of("target", "former-postgresql.jar"));
        refused("There is no former program", here.resolve("missing.jar"));
        refused("is no jar or is damaged", Files.writeString(here.resolve("text.jar"), "text"));
        refused(
                "There is no PostgreSQL for this computer",
                FormerProgram.jar(here.resolve("a.jar"), "a/b", postgresql));
        refused(
                "is 16.3, and the data are of PostgreSQL 17",
                FormerProgram.jar(here.resolve("b.jar"), FormerProgram.NESTED.formatted("16.3.0"), postgresql));
        assertThat(upgradeWith("--from", jar)).isEqualTo(2);
        assertThat(said()).contains("Usage: ", "用法");
    }

    @Test
    @DisplayName("refuses a folder that is in use, has no database, is upgraded already, or lost its secret")
    void folders() throws Exception {
        try (var taken = DataFolder.take(data)) {
            assertThat(taken.line()).contains(17);
            refused("is in use by another running copy", jar);
        }
        var secret = Files.readString(data.resolve("password"));
        Files.delete(data.resolve("password"));
        refused("The file password is missing", jar);
        Files.writeString(data.resolve("password"), secret);
        var empty = Map.of("XIANGBANG_DATA_DIRECTORY", here.resolve("nothing").toString());
        assertThat(FormerProgram.run(empty, said, "--former", jar.toString())).isOne();
        assertThat(said()).contains("There is no database");
        assertThat(here.resolve("nothing")).doesNotExist();
        var server = Map.of("XIANGBANG_DATABASE_URL", "jdbc:postgresql://db/xiangbang");
        assertThat(FormerProgram.run(server, said, "--former", jar.toString())).isOne();
        assertThat(said()).contains("pg_upgrade");
        ServerFolder.start(here.resolve("new"), null).close();
        var done = Map.of("XIANGBANG_DATA_DIRECTORY", here.resolve("new").toString());
        assertThat(FormerProgram.run(done, said, "--former", jar.toString())).isOne();
        assertThat(said()).contains("nothing has to be upgraded");
    }

    @Test
    @DisplayName("refuses what somebody has added by hand, a change that it does not know, and a migration that failed")
    void other() throws Exception {
        change("create table public.of_somebody (n int)");
        refused("relation public.of_somebody", jar);
        change("drop table public.of_somebody");
        change("""
                insert into migrations.flyway_schema_history
                select 9999, '20991231.01', 'of a newer version', 'SQL', 'V', 1, 'x', now(), 1, true
                """);
        refused("does not know (20991231.01)", jar);
        change("update migrations.flyway_schema_history set success = false where installed_rank = 9999");
        refused("its last migration failed", jar);
    }

    @Test
    @DisplayName("does not take a table for copied whose rows differ")
    void differs() throws Exception {
        try (var server = ServerFolder.start(here.resolve("new"), null);
                var from = server.connect();
                var to = server.connect()) {
            run(to, "create table public.act (n int, said text)");
            run(to, "insert into public.act values (1, 'a'), (2, 'b')");
            from.setAutoCommit(false);
            from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var copy = new TableCopy(from, to);
            assertThat(copy.compared())
                    .singleElement()
                    .satisfies(content -> assertThat(content.rows()).isEqualTo(2));
            for (var change : List.of(
                    "update public.act set said = 'c' where n = 1",
                    "update public.act set said = case n when 1 then 'b' else 'a' end",
                    "delete from public.act where n = 1")) {
                run(to, change);
                assertThatThrownBy(copy::compared).as(change).isInstanceOf(DatabaseRefused.class);
            }
        }
    }

    @Test
    @DisplayName("has its log archived elsewhere than before")
    void archive() throws Exception {
        try (var server = ServerFolder.start(here.resolve("new"), null)) {
            assertThat(server.url()).isNotEmpty();
        }
        var archive = Files.createDirectory(here.resolve("archive"));
        var secret = Files.readString(here.resolve("new/migrator-password"));
        Files.writeString(archive.resolve("archive-of"), HexFormat.of().formatHex(sha256(secret)));

        assertThatThrownBy(() -> ServerFolder.start(here.resolve("new"), archive))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("database.archive-of-former"));
    }
}

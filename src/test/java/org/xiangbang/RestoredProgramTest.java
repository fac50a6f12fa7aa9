package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.database.TestSuperuser;
import org.xiangbang.database.backup.BackupCommand;
import org.xiangbang.shared.backup.RestoredFolder;

/** A backup while officials work, and the program that is restored from it to a moment (safety R6). */
@DisplayName("The program that is restored from a backup")
@Tag("crash")
class RestoredProgramTest {
    private static final String REPORTER = "village.handler@513228100210";
    private static final int OF_EACH = 15;

    /** A call that is not due yet. */
    private static final String TO_BE_SENT = """
            insert into notifications.delivery (id, channel, receiver, body, created_at, next_at)
            values (gen_random_uuid(), 'webhook', 'somebody', '{}', now(), now() + interval '1 day')
            """;

    @TempDir
    Path root;

    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Map<String, Instant> acknowledged = new ConcurrentHashMap<>();

    @Test
    @DisplayName(
            "has every act acknowledged before that moment and none after it, is consistent, finishes a case, and does not speak for the original")
    void restored() throws Exception {
        var data = root.resolve("data");
        var archive = Files.createDirectory(root.resolve("archive"));
        ProgramRun.copyData(data);
        Instant moment;
        Path backup;
        try (var program = start(data, "--xiangbang.database.archive=" + archive)) {
            new Visitor(program.port(), REPORTER).signIn();
            assertThat(new Visitor(program.port(), REPORTER).page("/sign-in").body())
                    .doesNotContain("由备份恢复的副本");
            change(data, TO_BE_SENT);
            assertThat(number(data, "select count(*) from access.session")).isPositive();
            var stop = new AtomicBoolean();
            var load = List.of(reporting(program, stop), reporting(program, stop));
            backup = backup(data);
            var before = acknowledged.size();
            TimeUnit.SECONDS.sleep(2);
            moment = Instant.now();
            while (acknowledged.size() < before + OF_EACH) TimeUnit.MILLISECONDS.sleep(100);
            stop.set(true);
            load.forEach(CompletableFuture::join);
        }
        assertThat(acknowledged.values()).filteredOn(moment::isAfter).hasSizeGreaterThan(OF_EACH);

        var copy = root.resolve("copy");
        command("restore", backup, "--to", copy, "--wal", archive, "--until", moment);
        assertThat(RestoredFolder.is(copy)).isTrue();
        try (var program = start(copy, "--xiangbang.database.archive=" + archive)) {
            assertThat(program.log()).anyMatch(line -> line.contains("does not stand in for the original"));
            assertThat(new Visitor(program.port(), REPORTER).page("/sign-in").body())
                    .contains("这是由备份恢复的副本");
            assertThat(number(copy, "select count(*) from access.session"))
                    .as("nobody is signed in")
                    .isZero();
            assertThat(number(copy, "select count(*) from notifications.delivery where state = 'waiting'"))
                    .as("nothing is sent by itself")
                    .isZero();
            assertThat(
                            number(
                                    copy,
                                    "select count(*) from notifications.delivery where state = 'dead' and receiver = 'somebody'"))
                    .isOne();
            hasWhatWasAcknowledged(program, moment);
            isConsistent(program, copy);
            finishesACase(program, moment);
        }
    }

    private static ProgramRun start(Path data, String setting) throws Exception {
        return ProgramRun.start(data, "600m", setting, "--xiangbang.mail.port=1");
    }

    private CompletableFuture<Void> reporting(ProgramRun program, AtomicBoolean stop) {
        var client = new Client(program.port());
        var form = new HashMap<>(client.example("/needs"));
        return CompletableFuture.runAsync(() -> {
            for (var n = 0; !stop.get(); n++) {
                form.put(
                        "title", "第%d次申报 %s".formatted(n, Thread.currentThread().getId()));
                var begun = Instant.now();
                var answer = client.post(REPORTER, "/needs", form);
                if (answer.statusCode() != 201) continue;
                var caseNo = Client.json(answer).get("caseNo").asText();
                asked.put(caseNo, begun);
                acknowledged.put(caseNo, Instant.now());
            }
        });
    }

    private Path backup(Path data) throws Exception {
        var target = Files.createDirectory(root.resolve("backups"));
        var running = ProgramRun.command(null, "backup", "--to", target.toString());
        running.environment().put("XIANGBANG_DATA_DIRECTORY", data.toString());
        running.environment().put("XIANGBANG_BACKUP_PASSPHRASE", "the passphrase of a test");
        var process = running.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        try (var made = Files.newDirectoryStream(target, "xiangbang-????????-??????")) {
            return made.iterator().next();
        }
    }

    private static void command(Object... words) {
        var environment = Map.of(
                "XIANGBANG_BACKUP_PASSPHRASE", "the passphrase of a test",
                "XIANGBANG_DATABASE_BINARIES", "target/postgresql-binaries");
        var out = new ByteArrayOutputStream();
        var line = List.of(words).stream().map(Object::toString).toList();
        var status = new BackupCommand(environment, new PrintStream(out, true, StandardCharsets.UTF_8)).run(line);
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    private void hasWhatWasAcknowledged(ProgramRun program, Instant moment) {
        var client = new Client(program.port());
        acknowledged.forEach((caseNo, at) -> {
            var status = client.get(REPORTER, "/needs/" + caseNo).statusCode();
            if (!at.isAfter(moment))
                assertThat(status).as("acknowledged before").isEqualTo(200);
            if (asked.get(caseNo).isAfter(moment))
                assertThat(status).as("asked for later").isEqualTo(404);
            if (status == 200)
                assertThat(client.read(REPORTER, "/cases/" + caseNo + "/trace").get("events"))
                        .isNotEmpty();
        });
    }

    /** Its figures are what a recount says, and every index has every row. */
    private static void isConsistent(ProgramRun program, Path data) throws Exception {
        var client = new Client(program.port());
        var check = Client.expect(200, client.post("admin", "/admin/figures/check", Map.of()));
        assertThat(check.get("differences").asInt()).isZero();
        change(data, "create extension amcheck");
        assertThat(number(data, """
                select count(*) from (
                    select bt_index_check(i.indexrelid, true)
                      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
                     where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p') checks
                """)).as("indexes with every row").isGreaterThan(100);
    }

    private static long number(Path data, String sql) throws Exception {
        try (var superuser = superuser(data);
                var statement = superuser.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void change(Path data, String sql) throws Exception {
        try (var superuser = superuser(data);
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection superuser(Path data) throws Exception {
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
        return TestSuperuser.connect("jdbc:postgresql://127.0.0.1:" + port + "/xiangbang");
    }

    private void finishesACase(ProgramRun program, Instant moment) {
        var caseNo = acknowledged.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(moment))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var client = new Client(program.port());
        new Journey(client, DemonstrationDesks.of("513228100210"), Map.of())
                .drive(caseNo, "published", new Journey.Watcher() {});
        assertThat(client.read(REPORTER, "/needs/" + caseNo).get("status").asText())
                .isEqualTo("published");
    }
}

package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.database.DatabaseRun;

/** The clock is that of libfaketime, set while the program runs, in a zone with summer time. The database's is right. */
@DisplayName("A copy of the program on a computer whose clock is wrong")
@Tag("crash")
class WrongClockTest {
    private static final List<String> WRONG = List.of("+5m", "-5m", "+1h", "-1h", "+400d");
    private static final Duration SEEN = Duration.ofMillis(2_500);
    private static final Duration NEAR = Duration.ofSeconds(2);
    private static final Duration LONGEST_ACT = Duration.ofMinutes(1);
    private static final String STEP = "villagePosting";

    @TempDir
    static Path folder;

    private static Path clock;
    private static DatabaseRun database;
    private static ProgramRun program;
    private static LifeLedger ledger;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        clock = folder.resolve("clock");
        Files.writeString(clock, "+5m\n");
        var under = new ArrayList<>(Machine.byClockOf(clock));
        under.add("_JAVA_OPTIONS=-Duser.timezone=America/New_York -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        ProgramRun.copyData(folder.resolve("database"));
        database = DatabaseRun.start(folder.resolve("database"));
        program = ProgramRun.startUnder(
                under, folder.resolve("program"), "500m", database.settings().toArray(String[]::new));
        ledger = new LifeLedger(database::connect);
        client = new Client(program.port());
    }

    @AfterAll
    static void stop() throws IOException {
        if (program != null) program.close();
        if (database != null) database.close();
    }

    private static void set(String by) throws Exception {
        Files.writeString(clock, by + "\n");
        Thread.sleep(SEEN.toMillis());
    }

    @Test
    @DisplayName(
            "dates acts by the database, in the order in which they were done, marks them and says by how much it is off")
    void acts() throws Exception {
        assertThat(program.log()).anyMatch(line -> line.contains("The clock of this computer is"));
        for (var wrong : WRONG) {
            set(wrong);
            var need = reported();
            var act = ledger.dated(need).get(0);
            var official = act.official().minus(ledger.ahead());
            assertThat(official).as(wrong).isBetween(act.real().minus(LONGEST_ACT), act.real());
            assertThat(act.off().orElseThrow()).as(wrong).isCloseTo(seconds(wrong), NEAR);
            assertThat(client.get("admin", "/admin/system").body()).contains(wrong.startsWith("+") ? "快" : "慢");
        }
        set("+1h");
        var need = reported();
        set("-1h");
        posted(need);
        assertThat(ledger.dated(need)).extracting(LifeLedger.Dated::official).isSorted();
        set("+0");
        assertThat(ledger.dated(reported()).get(0).off()).isEmpty();
    }

    private static Duration seconds(String wrong) {
        var of = Map.of('m', Duration.ofMinutes(1), 'h', Duration.ofHours(1), 'd', Duration.ofDays(1));
        var unit = of.get(wrong.charAt(wrong.length() - 1));
        return unit.multipliedBy(Integer.parseInt(wrong.substring(0, wrong.length() - 1)));
    }

    @Test
    @DisplayName("ends no session early and lets none live on")
    void sessions() throws Exception {
        set("+0");
        var early = new Visitor(program.port(), LifecycleTest.VILLAGE).signIn();
        for (var wrong : List.of("+9h", "-9h")) {
            set(wrong);
            assertThat(early.page("/tasks").uri().getPath()).as(wrong).isEqualTo("/tasks");
            var late = new Visitor(program.port(), LifecycleTest.VILLAGE).signIn();
            assertThat(late.page("/tasks").uri().getPath()).as(wrong).isEqualTo("/tasks");
            assertThat(ledger.sessionsOutside(Duration.ofMinutes(29), Duration.ofMinutes(32)))
                    .as(wrong)
                    .isZero();
            ledger.endSessions();
            assertThat(late.page("/tasks").uri().getPath()).as(wrong).isEqualTo("/sign-in");
            early = new Visitor(program.port(), LifecycleTest.VILLAGE).signIn();
        }
    }

    @Test
    @DisplayName("fires no timer before its time, and each once")
    void timers() throws Exception {
        set("+400d");
        var need = reported();
        posted(need);
        Thread.sleep(SEEN.toMillis());
        assertThat(ledger.timers(need)).isZero();
        set("-1h");
        ledger.passNotice(need);
        assertThat(ledger.timers(need)).isOne();
        assertThat(ledger.stuck()).isEmpty();
    }

    @Test
    @DisplayName("reckons a term over the end of the year by the working days of the official calendar")
    void yearEnd() throws Exception {
        set("-12h");
        var today = LocalDate.now(OfficialClock.ZONE);
        var eve = LocalDate.of(today.getYear(), 12, 30);
        if (!today.isBefore(eve)) eve = eve.plusYears(1);
        var then = eve.atTime(LocalTime.of(23, 30)).atZone(OfficialClock.ZONE).toInstant();
        var ahead = Map.of(
                "advance",
                Duration.between(Instant.now().plus(ledger.ahead()), then).toString());
        Client.expect(200, client.post("admin", "/demo/clock", ahead));

        var need = reported();

        assertThat(OfficialClock.day(ledger.dated(need).get(0).official())).isEqualTo(eve);
        assertThat(OfficialClock.day(ledger.due(need).minusSeconds(1)))
                .isEqualTo(workingDay(eve, 3, ledger.specialDays()));
    }

    private static LocalDate workingDay(LocalDate after, int number, Map<LocalDate, Boolean> special) {
        var day = after;
        for (int found = 0; found < number; ) {
            day = day.plusDays(1);
            var weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
            if (special.getOrDefault(day, !weekend)) found++;
        }
        return day;
    }

    private static String reported() {
        return LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs"));
    }

    private static void posted(String need) {
        var steps = new StepsOverHttp(client, ledger::waiting);
        var open = ledger.waiting(need).get(0);
        assertThat(open.step()).isEqualTo(STEP);
        new Journey(client, steps, LifecycleTest.known()).complete(need, open);
    }
}

package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.database.DatabaseRun;
import org.xiangbang.load.CaseCopies;
import org.xiangbang.load.Crowd;
import org.xiangbang.load.Footprint;
import org.xiangbang.load.Kind;
import org.xiangbang.load.LoadReport;

/**
 * People at work for a while, on a program and a database that are processes of their own:
 * {@code mvn -Pbench test -Dtest=LoadTest -Dtest.minutes=20 -Dtest.people=200 -Dtest.finished=100000 -Dtest.open=10000} looks for the
 * highest rate at which 95 % of the lists come within half a second and lets them work so for those minutes. Without minutes
 * a few of them work for some seconds, to see that all of it is done. One in ten finished cases is a project, the others are needs.
 */
@DisplayName("People at work, each signed in, on many cases")
@Tag("bench")
class LoadTest {
    private static final int MINUTES = Integer.getInteger("test.minutes", 0);
    private static final int PEOPLE = Integer.getInteger("test.people", 12);
    private static final int FINISHED = Integer.getInteger("test.finished", 200);
    private static final int OPEN = Integer.getInteger("test.open", 200);

    /** What is done each second; looked for if it is not given. */
    private static final int RATE = Integer.getInteger("test.rate", MINUTES == 0 ? 22 : 0);

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofSeconds(Integer.getInteger("test.step", 30));
    private static final int FIRST_RATE = 10;
    private static final double FASTER = 1.5;
    private static final double MOST = 0.95;
    private static final double MOST_MILLIS = 500;
    private static final double MOST_GROWTH = 1.1;
    private static final int PROJECT_OF = 10;
    private static final int OPEN_AT = 5;
    private static final String HEAP = "900m";

    @TempDir
    static Path folder;

    private static DatabaseRun database;
    private static ProgramRun program;
    private static JdbcClient db;
    private static Crowd crowd;
    private static Footprint footprint;

    @BeforeAll
    static void start() throws Exception {
        ProgramRun.copyData(folder.resolve("database"));
        database = DatabaseRun.start(folder.resolve("database"));
        db = JdbcClient.create(new SingleConnectionDataSource(database.superuser(), true));
        startProgram();
        var lived = new LivedCases(new Client(program.port()), new LifeLedger(database::connect));
        var begun = System.nanoTime();
        copy(lived);
        System.out.printf("the cases are there after %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        crowd = new Crowd(program.port(), logins(), db, lived.forms(), lived.report());
        footprint = new Footprint(program.process(), database.process());
    }

    private static void startProgram() throws Exception {
        program = ProgramRun.startAt(
                TestSocketUtils.findAvailableTcpPort(),
                folder.resolve("program"),
                HEAP,
                database.settings().toArray(String[]::new));
    }

    private static void copy(LivedCases lived) {
        var copies = new CaseCopies(db, LifecycleTest.PLACE, villages());
        var open = lived.open(MINUTES > 0 ? OPEN_AT : 1);
        for (var one : open) copies.open(one, OPEN / open.size());
        if (MINUTES > 0) served(lived, copies);
        else copies.finished(lived.canceled(), FINISHED);
        copies.close();
    }

    private static void served(LivedCases lived, CaseCopies copies) {
        var projects = FINISHED / PROJECT_OF;
        var need = lived.published();
        var project = lived.project(need);
        var begun = copies.sizes();
        copies.finished(need, FINISHED - projects);
        var needs = copies.sizes();
        copies.finished(project, projects);
        LoadReport.sizes("served need", begun, needs, FINISHED - projects);
        LoadReport.sizes("closed project", needs, copies.sizes(), projects);
    }

    @AfterAll
    static void stop() throws Exception {
        if (program != null) program.close();
        if (database != null) database.close();
    }

    /** Those of the demonstration, the first county's first. */
    private static List<String> villages() {
        return db.sql("""
                        select region from access.desk where id like 'village.handler@%'
                         order by left(region, 6) <> left(?, 6), region
                        """).param(LifecycleTest.PLACE).query(String.class).list().stream()
                .limit(Math.max(1, PEOPLE * 63L / 200))
                .toList();
    }

    /** Whoever is at a desk for which open cases wait, then whoever else is at work in those counties, the first county's first. */
    private static List<String> logins() {
        var villages = villages();
        var townships = villages.stream()
                .map(village -> village.substring(0, 9))
                .distinct()
                .toList();
        var counties = villages.stream()
                .map(village -> village.substring(0, 6))
                .distinct()
                .toList();
        var logins = Stream.of(
                        at("village.handler", villages),
                        at("township.handler", townships),
                        at("line.reviewer", counties),
                        at("agriculture.reviewer", counties),
                        at("agriculture.chief", counties),
                        ofCounty(counties.get(0)),
                        at("township.chief", townships),
                        at("agriculture.handler", counties),
                        at("audit.inspector", counties))
                .flatMap(List::stream)
                .distinct()
                .limit(PEOPLE)
                .toList();
        assertThat(logins).hasSize(PEOPLE);
        return logins;
    }

    private static List<String> at(String desk, List<String> places) {
        return places.stream().map(place -> desk + "@" + place).toList();
    }

    private static List<String> ofCounty(String county) {
        return db.sql(
                        "select login from access.account where login like '%.%@' || ? and login <> 'finance.both@' || ? order by login")
                .params(county, county)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("get no error, all of their acts are in the trace, and the program's memory does not grow")
    void work() throws Exception {
        var before = acts();
        var rate = RATE > 0 ? RATE : highest();
        var report = new LoadReport(crowd, footprint, LoadTest::log);
        var acted = crowd.acts();
        var samples = MINUTES == 0 ? crowd.work(rate, SHORT) : report.measured(rate, MINUTES);

        assertThat(samples.errors()).isEmpty();
        assertThat(Kind.values())
                .allSatisfy(
                        kind -> assertThat(samples.count(kind)).as(kind.words()).isPositive());
        assertThat(crowd.acts() - acted).isEqualTo(samples.count(Kind.COMPLETE) + samples.count(Kind.REPORT));
        assertThat(acts() - before).isEqualTo(crowd.acts());
        if (MINUTES == 0) return;
        assertThat(report.growth()).isLessThan(MOST_GROWTH);
        assertThat(samples.lists(MOST)).isLessThan(MOST_MILLIS);
    }

    private static long log() {
        return db.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    /** In the trace of all cases. */
    private static long acts() {
        return db.sql("select count(*) from evidence.act where act = 'complete' and login is not null")
                .query(Long.class)
                .single();
    }

    /** Faster until lists are late, or slower until they are not, and then twice between the two. @return what was held */
    private static double highest() throws InterruptedException {
        crowd.work(FIRST_RATE, STEP);
        crowd.work(FIRST_RATE, STEP);
        double held = 0;
        double late = Double.POSITIVE_INFINITY;
        for (double rate = FIRST_RATE; held == 0 || Double.isInfinite(late); rate *= held == 0 ? 1 / FASTER : FASTER) {
            assertThat(rate).as("the rate at which lists come in time").isGreaterThan(1);
            if (holds(rate)) held = rate;
            else late = rate;
        }
        for (int between = 0; between < 2; between++) {
            var rate = (held + late) / 2;
            if (holds(rate)) held = rate;
            else late = rate;
        }
        return held;
    }

    private static boolean holds(double rate) throws InterruptedException {
        var samples = crowd.work(rate, STEP);
        System.out.printf(
                "%.0f each second: 95 %% of the lists within %.0f ms, %d errors%n",
                rate, samples.lists(MOST), samples.errors().size());
        return samples.errors().isEmpty() && samples.lists(MOST) < MOST_MILLIS;
    }
}

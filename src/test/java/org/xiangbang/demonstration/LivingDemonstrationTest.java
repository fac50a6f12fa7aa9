package org.xiangbang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.XiangbangApplication;
import org.xiangbang.bench.EngineStatements;
import org.xiangbang.cases.BothTotals;
import org.xiangbang.database.CountingServer;
import org.xiangbang.database.TestSuperuser;
import org.xiangbang.evidence.issued.IssuedPapers;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

/** Builds the whole living county once, on a database of its own, and looks at it. */
@DisplayName("The living county of the demonstration")
@Tag("life")
class LivingDemonstrationTest {
    private static final Path FOLDER = Path.of("target", "test-data", "living-" + UUID.randomUUID());
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static ConfigurableApplicationContext program;
    private static JdbcClient db;
    private static EngineStatements statements;

    @BeforeAll
    static void build() throws InterruptedException, IOException {
        CountingServer.prepare(FOLDER, Path.of("target", "postgresql-binaries"));
        var loader = Thread.currentThread().getContextClassLoader();
        program = new SpringApplicationBuilder(XiangbangApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--xiangbang.mail.port=" + TestSocketUtils.findAvailableTcpPort(),
                        "--xiangbang.data-directory=" + FOLDER,
                        "--xiangbang.demonstration.stories=true");
        statements = EngineStatements.listen();
        Thread.currentThread().setContextClassLoader(loader);
        db = program.getBean(JdbcClient.class);
        var end = Instant.now().plus(LONGEST);
        while (!telling().progress().over() && Instant.now().isBefore(end)) Thread.sleep(500);
        statements.close();
    }

    @AfterAll
    static void remove() throws IOException {
        if (program != null) program.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    private static Telling telling() {
        return program.getBean(Telling.class);
    }

    @Test
    @DisplayName("is told to its end, and no rule refuses an act of it")
    void told() {
        assertThat(telling().progress().over()).isTrue();
        assertThat(telling().progress().told()).isEqualTo(telling().progress().all());
    }

    @Test
    @DisplayName(
            "has the open steps that the engine has, and totals of lists that are those of the cases for everybody")
    void consistent() {
        assertThat(program.getBean(InboxConsistencyCheck.class).differences()).isEmpty();
        assertThat(BothTotals.differingForAnybody(program)).isEmpty();
    }

    @Test
    @DisplayName("has the two projects that the tour opens")
    void tour() {
        for (var title : List.of(TourPages.PAID, TourPages.WHOLE))
            assertThat(program.getBean(TourCases.class).project(title))
                    .as(title)
                    .isPresent();
    }

    @Test
    @DisplayName("does steps of models with every kind of element that any model has")
    void everyKindOfElement() {
        var begun = elements("in");
        assertThat(begun).contains("callActivity", "multiInstanceLoopCharacteristics", "timerEventDefinition");
        assertThat(begun).containsAll(elements("not in"));
    }

    private static Set<String> elements(String which) {
        return db.sql("""
                        select convert_from(b.bytes_, 'UTF8') from public.act_re_procdef d
                          join public.act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                         where d.key_ %s (select process from engine.completed_step)
                        """.formatted(which)).query(String.class).list().stream()
                .flatMap(model -> Pattern.compile("<bpmn:(\\w+)").matcher(model).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName(
            "finds every row of the engine by an index, whatever an act, a timer or a page asks and where rows are deleted")
    void findsByIndexes() throws SQLException {
        var server = program.getBean(JdbcConnectionDetails.class).getJdbcUrl();
        try (var connection = TestSuperuser.connect(server)) {
            connection.setAutoCommit(false);
            var superuser = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            var whole = statements.readingWhole(superuser);
            connection.rollback();
            assertThat(whole).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "leaves no task of the engine with links or variables of its own, which the engine is not asked to look for")
    void plainTasks() {
        for (var table : List.of("act_ru_identitylink", "act_ru_variable"))
            assertThat(db.sql("select count(*) from public.%s where task_id_ is not null".formatted(table))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "NEED,60,reported|screened|published|reserved|refused|removed|withdrawn|taken|served",
        "PROJECT,50,proposed|paired|approved|implementing|accepted|suspended|terminated|failed|closed",
        "ORGANIZATION,30,applied|reviewed|admitted|refused|listed|merged|deregistered"
    })
    @DisplayName("has cases of every kind in every state")
    void states(String kind, int least, String states) {
        var counted = counts("select status, count(*) from cases.public_case where kind = '" + kind + "' group by 1");
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(least);
        assertThat(counted).containsKeys(states.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "village.handler@513228100210",
        "township.handler@513228100",
        "agriculture.chief@513228",
        "agriculture.handler@513228",
        "civil-affairs.reviewer@513228",
        "finance.reviewer@513228"
    })
    @DisplayName(
            "has six to fifteen open steps at the desks of the sign-in page, some of them overdue but most in time")
    void desks(String desk) {
        var due = db.sql("""
                        select i.due_at < now() from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id where d.name = ?
                        """).param(desk).query(Boolean.class).list();
        assertThat(due).hasSizeBetween(6, 15);
        assertThat(due.stream().filter(over -> over).count()).isBetween(1L, 3L);
    }

    @Test
    @DisplayName("has at least two projects in each stage")
    void stages() {
        var processes = counts("""
                select case when process like 'matching-%' then 'pairing' when process like 'audit-%' then 'acceptance'
                            when process like 'funds-%' then 'disbursement' else process end, count(distinct case_no)
                  from tasklist.inbox where case_no like 'P-%' group by 1
                """);
        for (var stage : List.of(
                "pairing",
                "projects-approval",
                "projects-agreement",
                "projects-implementation",
                "disbursement",
                "acceptance",
                "projects-closure"))
            assertThat(processes.getOrDefault(stage, 0)).as(stage).isGreaterThanOrEqualTo(2);
    }

    @Test
    @DisplayName("dates all acts in the past, in the order in which they happened, and marks them")
    void acts() {
        assertThat(number("select count(*) from evidence.act where at > now() or not demonstration"))
                .isZero();
        assertThat(number("""
                select count(*) from evidence.act a join evidence.act b using (case_no)
                 where b.seq = a.seq + 1 and b.at < a.at
                """)).isZero();
        assertThat(number("select count(distinct date_trunc('month', at)) from evidence.act"))
                .isGreaterThan(24);
    }

    @Test
    @DisplayName("is not told a second time by another start")
    void onlyOnce() {
        var before = number("select count(*) from evidence.act");
        telling().run(null);

        assertThat(telling().progress().over()).isTrue();
        telling().ready();
        assertThat(number("select count(*) from evidence.act")).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "has a deputy, an open handover, an empty desk, a request of an administrator, a draft, a copy, an asked opinion and a division that ended")
    void desksAndPeople() {
        for (var some : List.of(
                "access.deputyship",
                "access.handover where state = 'open'",
                "tasklist.draft",
                "tasklist.copy",
                "access.name_correction",
                "access.request where state = 'open'",
                "access.region where valid_until is not null"))
            assertThat(number("select count(*) from " + some)).as(some).isPositive();
        assertThat(number("select count(*) from tasklist.inbox where kind <> 'step'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(
                        number(
                                "select count(*) from access.holding where desk = 'transport.chief@513228' and held_until is null"))
                .isZero();
    }

    @Test
    @DisplayName("has running public notices, one of them with an objection, and papers of two kinds")
    void noticesAndPapers() {
        assertThat(number("select count(*) from tasklist.inbox where step like '%Notice'"))
                .isGreaterThanOrEqualTo(3);
        assertThat(number("select count(*) from tasklist.inbox where step = 'villageObjection'"))
                .isPositive();
        assertThat(counts("select type, count(*) from documents.document group by 1"))
                .containsKeys("application/pdf", "image/jpeg");
    }

    @Test
    @DisplayName("has issued papers where the machine has a font for them")
    void issuedPapers() {
        var kinds =
                counts("select fields ->> 'paper', count(*) from evidence.act where act = 'issue-paper' group by 1");
        if (program.getBean(IssuedPapers.class).areReady())
            assertThat(kinds).containsOnlyKeys("approval", "reply", "agreement", "acceptance", "village-notice");
        else assertThat(kinds).isEmpty();
    }

    @Test
    @DisplayName("asks for each tranche with the papers and the progress of that tranche")
    void tranches() {
        var asked = "act = 'complete' and step = 'request' and process = 'funds-disbursement' and ";
        assertThat(number("select count(*) from evidence.act where " + asked
                        + "jsonb_exists(fields -> 'papers', 'plan') and fields ->> 'progressPercent' = '0'"))
                .isPositive();
        assertThat(
                        number(
                                "select count(*) from evidence.act where " + asked
                                        + "jsonb_exists(fields -> 'papers', 'acceptanceForm') and fields ->> 'progressPercent' = '100'"))
                .isPositive();
        assertThat(
                        number(
                                "select count(*) from evidence.act where " + asked
                                        + "jsonb_exists(fields -> 'papers', 'plan') and jsonb_exists(fields -> 'papers', 'acceptanceForm')"))
                .isZero();
    }

    @Test
    @DisplayName("has a neighbor that is nearly empty")
    void neighbor() {
        assertThat(number("select count(*) from cases.public_case where region like '513230%'"))
                .isBetween(1, 4);
    }

    private static int number(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    private static Map<String, Integer> counts(String sql) {
        return db.sql(sql).query((row, n) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

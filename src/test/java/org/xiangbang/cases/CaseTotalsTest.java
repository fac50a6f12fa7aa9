package org.xiangbang.cases;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.database.TableOwner;
import org.xiangbang.needs.NeedList;
import org.xiangbang.organizations.Directory;
import org.xiangbang.projects.view.ProjectList;
import org.xiangbang.reports.FigureCheck;
import org.xiangbang.reports.FigureSums;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;

@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The total of a list, read from sums,")
class CaseTotalsTest {
    private static final int ACTS = 60;

    /** The parts of the statement, each by a pattern behind which its condition begins. */
    private static final Map<String, String> PARTS = Map.of(
            "the sums of open cases", "k where (?=k.status in)",
            "the sums of other cases", "k where (?=k.status not in)",
            "what was not added up yet", "list_change h\\s+where ",
            "the reader's second places", "where (?=r.region >= \\? and r.region < \\?\\s+and not \\(w)",
            "second places in the division", "where (?=r.region >= \\? and r.region < \\? \\|\\|)",
            "the reader's organizations", "public_case o where ",
            "memberships", "public_case_member m where (?=m.organization)",
            "what the reader filed", "public_case f where ",
            "open cases counted once", "and not \\((?=starts_with)",
            "own cases counted once", "or (?=exists \\(select from unnest)");

    @Autowired
    private NeedList needs;

    @Autowired
    private Directory directory;

    @Autowired
    private ProjectList projects;

    @Autowired
    private FigureSums sums;

    @Autowired
    private FigureCheck check;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TableOwner owner;

    @Autowired
    private TransactionTemplate transaction;

    private List<CaseList<?>> lists;
    private RandomCases cases;
    private List<String> regions;

    @BeforeAll
    void someCases() {
        lists = List.of(needs.cases(), directory.cases(), projects.cases());
        cases = cases(1);
        for (var list : lists) cases.write(list.kind(), list.statuses());
        regions = new ArrayList<>(db.sql("select code from access.region where code = any(?)")
                .param(RandomCases.PLACES.toArray(String[]::new))
                .query(String.class)
                .list());
        assertThat(regions).contains("51", "5132", "513228", "513228100", "513228100210");
        regions.add("");
    }

    @AfterAll
    void away() {
        cases.remove();
    }

    private RandomCases cases(long seed) {
        return new RandomCases(seed, owner.client(), owner.transaction());
    }

    @Test
    @DisplayName("is that of the cases counted one by one, for every reader, division and status, after any acts")
    void isThatOfTheCases() {
        equal();
        for (int i = 0; i < ACTS; i++) for (var list : lists) cases.act(list.kind(), list.statuses());
        equal();
        sums.add();
        equal();
        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName("is exact when acts, two folding at once and recounts meet")
    void isExactAmongActs() {
        var acting = IntStream.range(0, 3)
                .mapToObj(seed -> runAsync(() -> {
                    var some = cases(seed);
                    // Each thread has a kind of its own: acts on one case wait for each other by its lock.
                    var list = lists.get(seed);
                    for (int i = 0; i < ACTS; i++) some.act(list.kind(), list.statuses());
                }))
                .toList();
        var folding = Stream.generate(() -> runAsync(() -> {
                    for (int i = 0; i < ACTS; i++) sums.add();
                }))
                .limit(2)
                .toList();
        for (int i = 0; i < 3; i++) {
            db.sql("update reports.list_sum set cases = cases + 1 where place = '513228' and subject = 'needs'")
                    .update();
            db.sql("update reports.list_sum set amount = amount - 1 where place = '' and subject = 'projects'")
                    .update();
            check.recount();
        }
        Stream.concat(acting.stream(), folding.stream()).forEach(CompletableFuture::join);

        assertThat(check.differences()).isEmpty();
        equal();
    }

    @Test
    @DisplayName("is checked, and set right, in each division by itself")
    void isSetRight() {
        sums.add();
        var changed = db.sql("update reports.list_sum set cases = cases + 1 where place = '5132' and subject = 'needs'")
                .update();

        assertThat(check.differences())
                .hasSize(changed)
                .allSatisfy(wrong -> assertThat(wrong.subject() + wrong.place()).isEqualTo("list-needs5132"));
        check.recount();

        assertThat(check.differences()).isEmpty();
        equal();
    }

    @Test
    @DisplayName("would be another one without any of its parts")
    void needsEachPart() {
        transaction.executeWithoutResult(nothingIsAddedUp -> {
            db.sql("select true from pg_advisory_xact_lock(hashtext('reports.figure'))")
                    .query(Boolean.class)
                    .single();
            runAsync(() -> {
                        for (var list : lists) for (int i = 0; i < ACTS; i++) cases.act(list.kind(), list.statuses());
                    })
                    .join();
            PARTS.forEach((part, begins) -> assertThat(differingWithout(Pattern.compile(begins)))
                    .as("without " + part)
                    .isNotEmpty());
        });
    }

    private List<String> differingWithout(Pattern begins) {
        var wrong = new ArrayList<String>();
        // The transaction of this thread has its connection already, and statements of another one are heard.
        runAsync(() -> SqlMeter.during(
                        () -> lists.forEach(
                                list -> wrong.addAll(BothTotals.differing(list, readers(), regions, List.of("")))),
                        sql -> sql.contains("reports.list_sum")
                                ? begins.matcher(sql).replaceAll("$0false and ")
                                : sql))
                .join();
        return wrong;
    }

    private void equal() {
        for (var list : lists) {
            var statuses = new ArrayList<>(list.statuses());
            statuses.add("");
            assertThat(BothTotals.differing(list, readers(), regions, statuses)).isEmpty();
        }
    }

    private static List<Official> readers() {
        var readers = new ArrayList<Official>();
        readers.add(reader("nobody"));
        for (var place : RandomCases.PLACES) readers.add(reader("inspector", "audit.inspector@" + place));
        for (var number : RandomCases.ORGANIZATIONS)
            readers.add(reader("organization", "organization.handler@" + number));
        readers.add(reader("zhang", "applicant.handler@zhang"));
        readers.add(reader("a login like a county", "applicant.handler@513228"));
        readers.add(reader("filed elsewhere", "line.handler@513228"));
        readers.add(reader("two counties", "line.handler@513228", "line.handler@513230"));
        readers.add(reader(
                "one in the other", "village.handler@513228100210", "line.handler@513228", "audit.chief@510727"));
        readers.add(reader(
                "both sides", "line.handler@513230", "organization.handler@S-990002", "applicant.handler@zhang"));
        readers.add(deputy(Set.of()));
        readers.add(deputy(Set.of("needs-survey")));
        return readers;
    }

    private static Official reader(String login, String... desks) {
        return new Official(login, -1, login, Stream.of(desks).map(Desk::parse).toList());
    }

    private static Official deputy(Set<String> processes) {
        var desk = Desk.parse("line.handler@513230");
        var standIn = new StandIn(new Principal("principal", -2, "乙"), List.of(desk), processes, List.of());
        return new Official("deputy", -1, "甲", List.of(Desk.parse("audit.chief@510727")), List.of(standIn));
    }
}

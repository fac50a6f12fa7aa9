package org.xiangbang.reports;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.SampleProject;
import org.xiangbang.cases.BusyCase;
import org.xiangbang.database.TableOwner;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The figures of counties")
class FiguresTest {
    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private Recall recall;

    @Autowired
    private LineAccounts lines;

    @Autowired
    private FigureCheck check;

    @Autowired
    private FigureSums sums;

    @Autowired
    private CountyFigures figures;

    @Autowired
    private BusyCase busy;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TableOwner owner;

    @Test
    @DisplayName("forget an approval that was taken back")
    void forgetWhatWasTakenBack() {
        var project = SampleProject.implementing(db, "513228100210", "donation").caseNo;
        db.sql("update projects.project set approved_fen = null, agreed_fen = null where case_no = ?")
                .param(project)
                .update();
        cases.start("projects-approval", project);
        cases.approve(project, "acceptApplication", Map.of("departments", List.of("line")));
        cases.approve(project, "departmentReview");
        var task = cases.open(project, "decide").taskId();
        cases.approve(project, "decide", Map.of("approvedAmount", "600000.00"));
        assertThat(check.differences()).isEmpty();

        recall.takeBack(task, "看错了", cases.official(Desk.parse("agriculture.chief@513228")));

        assertThat(check.differences()).isEmpty();
        assertThat(db.sql("select count(*) from reports.case_figure where case_no = ? and subject like 'approved%'")
                        .param(project)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("says with every act what a recount says, also when a payment fails")
    void followsEveryAct() {
        var project = proposed();
        for (var step : List.of("draftAgreement", "startWork", "confirmReceipt")) {
            walk.upTo(project, step);
            assertThat(check.differences()).as("before " + step).isEmpty();
            if (step.equals("confirmReceipt")) walk.does(project, step, "return");
        }
        walk.toItsEnd(project);
        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName("divides what was approved, agreed and paid among the sources as the project's own page does")
    void dividesMoneyAsTheProject() {
        var project = proposed();
        walk.toItsEnd(project);
        var account = lines.of(project);

        for (var subject : List.of("approved", "agreed", "paid"))
            for (var line : account)
                assertThat(counted(project, subject, line.line().source()))
                        .as(subject)
                        .isEqualTo(Money.sum(account.stream()
                                        .filter(l -> l.line()
                                                .source()
                                                .equals(line.line().source()))
                                        .map(l -> amount(l, subject))
                                        .toList())
                                .fen());
    }

    private static Money amount(LineAccount line, String subject) {
        return switch (subject) {
            case "agreed" -> line.agreed();
            case "paid" -> line.paid();
            default -> line.line().amount();
        };
    }

    private long counted(String project, String subject, String item) {
        return db.sql("select amount from reports.case_figure where case_no = ? and subject = ? and item = ?")
                .params(project, subject, item)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("of a year are those of its twelve months, and those of a place end with its code")
    void ofAYearAndAPlace() {
        db.sql("""
                insert into reports.figure_change (place, subject, item, month, cases, amount)
                select place, 'paid-in', 'all', month, 1, 1
                  from unnest(array['2024-12','2025-01','2025-12','2026-01']) month
                 cross join (values ('999990'), ('999991')) p (place)
                """).update();

        var year = figures.of(new Region("999990"), Year.of(2025));
        db.sql("delete from reports.figure_change where place in ('999990', '999991')")
                .update();

        assertThat(year.all())
                .extracting(Figure::division, Figure::month)
                .containsExactlyInAnyOrder(tuple("999990", "2025-01"), tuple("999990", "2025-12"));
    }

    @Test
    @DisplayName("of what is to be paid hold from the day on which they begin")
    void targetsFromTheirDay() {
        var day = LocalDate.of(2030, 1, 1);
        owner.sql("insert into reports.progress_target (valid_from, month, percent) values (?, 3, 26)")
                .param(day)
                .update();

        var before = figures.targets(day.minusDays(1));
        var then = figures.targets(day);
        owner.sql("delete from reports.progress_target where valid_from = ?")
                .param(day)
                .update();

        assertThat(before).containsEntry(3, 25).hasSize(10);
        assertThat(then).containsExactly(entry(3, 26));
    }

    @Test
    @DisplayName("are added up to what they were")
    void areAddedUp() {
        proposed();
        sums.add();
        proposed();
        for (int i = 0; i < 3; i++) sums.add();
        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName("can be counted anew, and the check says which figure was wrong")
    void isCountedAnew() {
        proposed();
        sums.add();
        db.sql("""
                update reports.figure set cases = cases + 1
                 where place = '513228' and subject = 'projects' and item = 'proposed'
                """).update();

        assertThat(check.differences()).singleElement().satisfies(wrong -> {
            assertThat(wrong.subject()).isEqualTo("projects");
            assertThat(wrong.kept() - wrong.counted()).isEqualTo(1);
        });
        check.recount();

        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName("are counted anew while acts go on, and an act on another case waits for nothing")
    void areCountedAnewWithoutWaiting() throws Exception {
        var held = proposed();
        var other = proposed();
        for (var caseNo : List.of(held, other)) forget(caseNo);

        var stopped = busy.waits(held, check::recount, () -> {
            move(held, "513230");
            runAsync(() -> move(other, "513230")).orTimeout(20, SECONDS).join();
        });

        assertThat(stopped).isNull();
        assertThat(check.differences()).isEmpty();
        assertThat(places(held)).containsExactly("513230");
        assertThat(places(other)).containsExactly("513230");
        for (var caseNo : List.of(held, other)) move(caseNo, "513228100210");
    }

    @Test
    @DisplayName("are exact after a recount in the midst of acts")
    void areExactAmongActs() {
        var cases = Stream.generate(this::proposed).limit(3).toList();
        var acting = cases.stream()
                .map(caseNo -> runAsync(() -> {
                    for (int act = 0; act < 40; act++) move(caseNo, act % 2 == 0 ? "513230" : "513228100210");
                }))
                .toList();
        for (int times = 0; times < 5; times++) {
            forget(cases.get(times % 3));
            owner.sql("update reports.figure_change set amount = amount + 1 where subject = 'projects'")
                    .update();
            check.recount();
        }
        acting.forEach(CompletableFuture::join);
        check.recount();
        assertThat(check.differences()).isEmpty();
    }

    /** Takes away what a case was counted for, as if it had never been. */
    private void forget(String caseNo) {
        db.sql("delete from reports.case_figure where case_no = ?")
                .param(caseNo)
                .update();
    }

    private void move(String caseNo, String region) {
        db.sql("update cases.case_file set region = ? where case_no = ?")
                .params(region, caseNo)
                .update();
    }

    private List<String> places(String caseNo) {
        return db.sql("select distinct place from reports.case_figure where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("follows a case to another county, with the steps that it has had")
    void followsACaseThatMoves() {
        var project = proposed();
        walk.upTo(project, "draftAgreement");

        db.sql("update cases.case_file set region = '513230' where case_no = ?")
                .param(project)
                .update();
        assertThat(check.differences()).isEmpty();

        db.sql("update cases.case_file set region = '513228100210' where case_no = ?")
                .param(project)
                .update();
        assertThat(check.differences()).isEmpty();
    }

    private String proposed() {
        return matchmaking.proposed(matchmaking.organization(), ProposalForms.herbs());
    }
}

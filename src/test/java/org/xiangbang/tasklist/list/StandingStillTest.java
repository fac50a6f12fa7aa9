package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.assignment.Delegation;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.engine.clock.AgedSteps;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.web.DueDatePanel;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;
import org.xiangbang.tasklist.feed.SeverityRefresh;

@AppTest
@DisplayName("A suspended case")
class StandingStillTest {
    private static final String PLACE = "519931";

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private AgedSteps aged;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private HumanStep steps;

    @Autowired
    private Delegation delegation;

    @Autowired
    private StepOpinions hands;

    @Autowired
    private Workflow workflow;

    @Autowired
    private WaitingSteps waiting;

    @Autowired
    private MissedSteps missed;

    @Autowired
    private SeverityRefresh severityRefresh;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private DueDatePanel sheets;

    @Autowired
    private OfficialClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    private Official handler;
    private Official chief;

    @BeforeEach
    void people() {
        handler = people.at("line.handler@" + PLACE);
        chief = people.at("line.chief@" + PLACE);
    }

    @Test
    @DisplayName("turns neither yellow nor red in lists, for the chief or on the step's page, and goes on in time")
    void doesNotTurn() {
        var caseNo = probe.start("停下来的案件", new Region(PLACE), handler);
        suspendedSince(caseNo, 60, 59);

        severityRefresh.turn();

        assertThat(state(caseNo)).isEqualTo(DueState.NORMAL);
        assertThat(missed.under(chief, 50)).noneMatch(i -> i.file().caseNo().equals(caseNo));
        var view = steps.open(aged.clock(caseNo, "report").taskId(), handler);
        assertThat(TaskItem.of(view, clock.instant()).dueState()).isEqualTo(DueState.NORMAL);
        assertThat(sheets.of(view.taskId(), Locale.ENGLISH).used()).doesNotContain("overdue");
        agree(caseNo);

        transaction.executeWithoutResult(t -> cases.resume(caseNo, "test"));
        severityRefresh.turn();

        assertThat(state(caseNo)).isEqualTo(DueState.NORMAL);
        assertThat(waiting.of(caseNo).get(0).dueAt()).isAfter(clock.instant());
        agree(caseNo);
    }

    @Test
    @DisplayName("stays as urgent as it was: what was overdue before stays overdue")
    void staysMissed() {
        var caseNo = probe.start("早已超期的案件", new Region(PLACE), handler);
        suspendedSince(caseNo, 60, 2);

        severityRefresh.turn();

        assertThat(state(caseNo)).isEqualTo(DueState.SEVERE);
        agree(caseNo);
        transaction.executeWithoutResult(t -> cases.resume(caseNo, "test"));
        assertThat(state(caseNo)).isEqualTo(DueState.SEVERE);
        agree(caseNo);
    }

    @Test
    @DisplayName("also stops the clocks of questions about its steps, and of steps that are offered meanwhile")
    void holdsAll() {
        var caseNo = probe.start("问过的案件", new Region(PLACE), handler);
        var asked = delegation.ask(aged.clock(caseNo, "report").taskId(), chief.login(), "情况属实？", handler);
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "test"));
        workflow.raise(caseNo, "probe-review.question", handler);

        assertThat(standing(caseNo)).isEqualTo(3);
        var later = clock.instant().plus(Duration.ofDays(400));
        assertThat(TaskItem.of(hands.asked(asked.id(), chief).orElseThrow(), later)
                        .dueState())
                .isEqualTo(DueState.NORMAL);
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo) || d.contains(asked.id()));

        transaction.executeWithoutResult(t -> cases.resume(caseNo, "test"));

        assertThat(standing(caseNo)).isZero();
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo) || d.contains(asked.id()));
    }

    private int standing(String caseNo) {
        return db.sql("""
                select count(*) from tasklist.inbox where case_no = ? and stands_since is not null and turns_at = 'infinity'
                """).param(caseNo).query(Integer.class).single();
    }

    /** Offered and suspended so many days ago, as the inbox would be if that had been so. */
    private void suspendedSince(String caseNo, int offered, int suspended) {
        aged.offered(caseNo, "report", ago(offered));
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "test"));
        aged.suspendedSince(caseNo, ago(suspended));
        oracle.rebuild();
    }

    private DueState state(String caseNo) {
        return waiting.of(caseNo).get(0).dueState();
    }

    /** The inbox and the engine, and the inbox and one that is built anew. */
    private void agree(String caseNo) {
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
        var live = row(caseNo);
        oracle.rebuild();
        assertThat(row(caseNo)).isEqualTo(live);
    }

    private Map<String, Object> row(String caseNo) {
        return db.sql("select * from tasklist.inbox where case_no = ?")
                .param(caseNo)
                .query()
                .singleRow();
    }

    /** As exact as the engine keeps times. */
    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MILLIS);
    }
}

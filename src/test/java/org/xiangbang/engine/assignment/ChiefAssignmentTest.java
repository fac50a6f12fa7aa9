package org.xiangbang.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("A step that its department's chief assigns (改派)")
class ChiefAssignmentTest {
    private static final String LINE = "line.handler@513228";

    @Autowired
    private HandedSteps handed;

    @Autowired
    private Reassignment reassignment;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Distribution distribution;

    @Autowired
    private JdbcClient db;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    private String caseNo;
    private String task;
    private Official chief;
    private Official holder;
    private Official receiver;

    @BeforeEach
    void aReviewWaits() {
        caseNo = handed.reported();
        task = handed.task(caseNo, LINE);
        chief = people.at("line.chief@513228");
        holder = people.at(LINE);
        receiver = people.at(LINE);
    }

    @Test
    @DisplayName(
            "goes from one holder to another; both are told, and the trace names them with the chief and the reason")
    void moves() {
        steps.claim(task, holder);

        reassignment.assign(task, receiver.login(), "本周外出", chief);

        assertThat(handed.assignee(task)).isEqualTo(receiver.login());
        assertThat(handed.acts(caseNo)).endsWith("assign");
        assertThat(facts()).contains(holder.name(), receiver.name()).contains("line.chief@513228", "本周外出");
        assertThat(told("assigned")).containsExactly(receiver.login());
        assertThat(told("assigned-away")).containsExactly(holder.login());
        assertThat(oracle.differences()).noneMatch(d -> d.contains(task));
        assertThatThrownBy(() -> handed.decide(task, "approve", "", holder)).isInstanceOf(TooLate.class);
        assertThatThrownBy(() -> handed.decide(task, "approve", "", chief)).isInstanceOf(NotFound.class);
        handed.decide(task, "approve", "", receiver);
    }

    @Test
    @DisplayName("may be one that nobody has claimed, and goes to the same person once")
    void once() {
        reassignment.assign(task, receiver.login(), "请承办", chief);

        assertThat(handed.assignee(task)).isEqualTo(receiver.login());
        said.refuses(
                "hands.transfer-same",
                () -> reassignment.assign(task, receiver.login(), "再派", chief),
                receiver.name(),
                receiver.name());
        assertThat(handed.acts(caseNo)).filteredOn("assign"::equals).hasSize(1);
    }

    @Test
    @DisplayName("is not assigned by the chief of another department or region, nor by anybody else at the desk")
    void onlyTheirChief() {
        for (var other :
                List.of("finance.chief@513228", "line.chief@513230", "line.chief@5132", "line.reviewer@513228", LINE))
            assertThatThrownBy(() -> reassignment.assign(task, receiver.login(), "理由", people.at(other)))
                    .isInstanceOf(NotFound.class);
        assertThat(handed.assignee(task)).isNull();
    }

    @Test
    @DisplayName("stays at its desk, and is not taken by a chief without that desk")
    void staysAtTheDesk() {
        var stranger = people.at("finance.handler@513228");
        for (var to : List.of(stranger.login(), chief.login(), "nobody-at-all"))
            said.refuses(
                    "hands.transfer-desk",
                    () -> reassignment.assign(task, to, "理由", chief),
                    "不在本岗位",
                    "does not sit at this desk");
        var both = people.also(chief, LINE);
        reassignment.assign(task, both.login(), "人手不足", both);
        assertThat(handed.assignee(task)).isEqualTo(both.login());
        assertThat(told("assigned")).isEmpty();
    }

    @Test
    @DisplayName("is refused where separation of duties forbids the receiver to do it")
    void separatesDuties() {
        var reporter = people.at("village.handler@513228100210", LINE);
        var own = handed.reported(reporter);
        var review = handed.task(own, LINE);

        said.refuses(
                "duties.apply-review",
                () -> reassignment.assign(review, reporter.login(), "理由", chief),
                reporter.name(),
                reporter.name());
    }

    @Test
    @DisplayName("needs a reason and a person, and a case that moves")
    void needsItsParts() {
        Said.wrongAtOnce(() -> reassignment.assign(task, " ", " ", chief), "to", "reason");
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "listing"));
        said.refuses("engine.case-suspended", () -> reassignment.assign(task, receiver.login(), "理由", chief));
    }

    @Test
    @DisplayName("that has ended is answered to the chief with who was faster")
    void ended() {
        handed.decide(task, "approve", "", holder);

        said.late("act.complete", () -> reassignment.assign(task, receiver.login(), "理由", chief), holder.name());
        assertThatThrownBy(() -> reassignment.assign(task, receiver.login(), "理由", people.at("finance.chief@513228")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("has one winner while its holder decides and the chief assigns at the same time")
    void atTheSameTime() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                var one = handed.reported();
                var step = handed.task(one, LINE);
                steps.claim(step, holder);
                Callable<Boolean> assigns = () -> did(() -> reassignment.assign(step, receiver.login(), "理由", chief));
                Callable<Boolean> decides = () -> did(() -> handed.decide(step, "approve", "", holder));
                var won = new ArrayList<Boolean>();
                for (var done : pool.invokeAll(List.of(assigns, decides))) won.add(done.get());
                assertThat(won).containsExactlyInAnyOrder(true, false);
                assertThat(handed.acts(one))
                        .filteredOn(act -> act.equals("assign"))
                        .hasSize(won.get(0) ? 1 : 0);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean did(Runnable act) {
        try {
            act.run();
            return true;
        } catch (TooLate late) {
            return false;
        }
    }

    private String facts() {
        return db.sql("select to_jsonb(a)::text from evidence.act a where case_no = ? order by seq desc limit 1")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    private List<String> told(String kind) {
        distribution.all();
        return db.sql("select login from notifications.notification where kind = ? and case_no = ?")
                .params(kind, caseNo)
                .query(String.class)
                .list();
    }
}

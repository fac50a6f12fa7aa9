package org.xiangbang.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.engine.StepClaimed;
import org.xiangbang.engine.StepEnded;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.TaskLists.View;

@AppTest
@DisplayName("The inbox")
class InboxTest {
    @Autowired
    TaskLists lists;

    @Autowired
    InboxCounts counts;

    @Autowired
    MissedSteps missed;

    @Autowired
    OfferedForTests offered;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    Official me;
    Official colleague;

    @BeforeEach
    void people() {
        var desk = offered.desk();
        me = new Official("me-" + desk.region(), 1, "甲", List.of(desk));
        colleague = new Official("colleague-" + desk.region(), 2, "乙", List.of(desk));
    }

    @Test
    @DisplayName("shows an offered step to everybody at its desk and to nobody else")
    void showsToTheDesk() {
        var step = offered.to(me, Duration.ofDays(3));
        var stranger = new Official("stranger", 3, "丙", List.of(offered.desk()));

        assertThat(todo(me)).extracting(TaskItem::taskId).containsExactly(step.taskId());
        assertThat(todo(colleague)).extracting(TaskItem::taskId).containsExactly(step.taskId());
        assertThat(todo(stranger)).isEmpty();
    }

    @Test
    @DisplayName("keeps a claimed step for who claimed it until it is released")
    void keepsClaimed() {
        var step = offered.to(me, Duration.ofDays(3));

        publish(new StepClaimed(step.taskId(), me.login(), step.createdAt()));
        assertThat(todo(colleague)).isEmpty();
        assertThat(list(View.MINE, me)).extracting(TaskItem::assignee).containsExactly(me.login());
        assertThat(todo(me)).hasSize(1);

        publish(new StepClaimed(step.taskId(), null, step.createdAt()));
        assertThat(todo(colleague)).hasSize(1);
        assertThat(list(View.MINE, me)).isEmpty();
    }

    @Test
    @DisplayName("loses a step that ended, and remembers who decided what")
    void remembersDecisions() {
        var step = offered.to(me, Duration.ofDays(3));

        transaction.executeWithoutResult(tx -> {
            events.publishEvent(offered.act("complete", step, me, "return"));
            events.publishEvent(new StepEnded(step.taskId(), step.step(), true, step.createdAt()));
        });

        assertThat(todo(me)).isEmpty();
        assertThat(list(View.DONE, me)).extracting(TaskItem::outcome).containsExactly("return");
        assertThat(list(View.DONE, colleague)).isEmpty();
    }

    @Test
    @DisplayName("lists what I started with the step it waits at")
    void listsStarted() {
        var step = offered.to(me, Duration.ofDays(3));
        publish(offered.act("start", step, colleague, null));

        assertThat(list(View.STARTED, colleague)).extracting(TaskItem::step).containsExactly(step.step());

        publish(new StepEnded(step.taskId(), step.step(), false, step.createdAt()));
        assertThat(list(View.STARTED, colleague)).extracting(TaskItem::step).containsExactly((String) null);
    }

    @Test
    @DisplayName("is read page by page, most urgent first, with nothing twice and nothing left out")
    void isReadByKeyset() {
        for (int i = 0; i < 23; i++) offered.to(me, Duration.ofDays(i % 3));

        var seen = new ArrayList<TaskItem>();
        String after = null;
        do {
            var page = lists.read(View.TODO, me, TaskFilter.NONE, after, 5);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(23);
        assertThat(new HashSet<>(seen.stream().map(TaskItem::taskId).toList())).hasSize(23);
        assertThat(seen).extracting(TaskItem::dueAt).isSorted();
    }

    @Test
    @DisplayName("is narrowed by link, region, department, due state and text")
    void isNarrowed() {
        var step = offered.to(me, Duration.ofDays(3));

        assertThat(found(TaskFilter.of("approval", null, null, null, null))).isOne();
        assertThat(found(TaskFilter.of("acceptance", null, null, null, null))).isZero();
        assertThat(found(TaskFilter.of(null, "5132", null, null, null))).isOne();
        assertThat(found(TaskFilter.of(null, "5134", null, null, null))).isZero();
        assertThat(found(TaskFilter.of(null, null, step.desk().department(), null, null)))
                .isOne();
        assertThat(found(TaskFilter.of(null, null, "finance", null, null))).isZero();
        assertThat(found(TaskFilter.of(null, null, null, "normal", null))).isOne();
        assertThat(found(TaskFilter.of(null, null, null, "overdue", null))).isZero();
        assertThat(found(TaskFilter.of(null, null, null, null, "藏白菊"))).isOne();
        assertThat(found(TaskFilter.of(null, null, null, null, step.caseNo()))).isOne();
        assertThat(found(TaskFilter.of(null, null, null, null, "%"))).isZero();
    }

    @Test
    @DisplayName("refuses a filter that is none, naming every wrong one")
    void refusesFilters() {
        assertThatThrownBy(() -> TaskFilter.of("x", "abc", "A'", "late", "字".repeat(101)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.violations()).hasSize(5));
    }

    @Test
    @DisplayName("counts what waits, what is mine, overdue and soon, and each link with its most urgent case")
    void counts() {
        offered.to(me, Duration.ofDays(-1));
        offered.to(me, Duration.ofHours(1));
        var claimed = offered.to(me, Duration.ofDays(30));
        publish(new StepClaimed(claimed.taskId(), me.login(), claimed.createdAt()));

        assertThat(counts.totals(me)).isEqualTo(new InboxCounts.Totals(3, 1, 1, 1));
        assertThat(counts.totals(colleague)).isEqualTo(new InboxCounts.Totals(2, 0, 1, 1));
        assertThat(counts.byLink(me)).extracting(InboxCounts.Waiting::count).containsExactly(3L, 0L, 0L, 0L, 0L);
        assertThat(counts.severity(me).overdue()).isOne();
        assertThat(counts.regions(me)).containsExactly("513228100201");
    }

    @Test
    @DisplayName("shows a chief what other desks of the department have missed, claimed or not")
    void showsTheChief() {
        var mine = me.desks().get(0);
        var chief = new Official("chief", 4, "丁", List.of(new Desk(mine.department(), "chief", mine.region())));
        var late = offered.to(me, Duration.ofDays(-2));
        var claimed = offered.to(me, Duration.ofDays(-1));
        offered.to(me, Duration.ofDays(1));
        publish(new StepClaimed(claimed.taskId(), me.login(), claimed.createdAt()));

        assertThat(missed.under(chief, 5))
                .extracting(TaskItem::taskId)
                .containsExactly(late.taskId(), claimed.taskId());
        assertThat(missed.under(colleague, 5)).isEmpty();
    }

    @Test
    @DisplayName("hears nothing outside the act's transaction")
    void needsATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new StepEnded(offered.id(), "decide", true, offered.now())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("is read from the index of the desk alone")
    void isReadFromTheIndex() {
        offered.to(me, Duration.ofDays(3));
        var plan = transaction.execute(tx -> {
            db.sql("set local enable_seqscan = off").update();
            db.sql("set local enable_bitmapscan = off").update();
            return db.sql("""
                    explain select due_at, task_id, case_no, title, region, link, process, version, step, step_name
                      from tasklist.inbox where desk_id = 1 and assignee is null and (due_at, task_id) > (now(), gen_random_uuid())
                     order by due_at, task_id limit 20
                    """).query(String.class).list();
        });

        assertThat(String.join("\n", plan))
                .contains("Index Only Scan using inbox_todo")
                .doesNotContain("Sort");
    }

    private long found(TaskFilter filter) {
        return lists.read(View.TODO, me, filter, null, 10).items().size();
    }

    private List<TaskItem> todo(Official who) {
        return list(View.TODO, who);
    }

    private List<TaskItem> list(View view, Official who) {
        return lists.read(view, who, TaskFilter.NONE, null, 10).items();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(tx -> events.publishEvent(event));
    }
}

package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;
import org.xiangbang.tasklist.list.TaskLists.View;

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
    @DisplayName("keeps a claimed step for the person who claimed it until it is released")
    void keepsClaimed() {
        var step = offered.to(me, Duration.ofDays(3));

        publish(new StepEvent.Claimed(step.taskId(), me.login(), step.createdAt()));
        assertThat(todo(colleague)).isEmpty();
        assertThat(list(View.MINE, me)).extracting(TaskItem::assignee).containsExactly(me.login());
        assertThat(todo(me)).hasSize(1);

        publish(new StepEvent.Claimed(step.taskId(), null, step.createdAt()));
        assertThat(todo(colleague)).hasSize(1);
        assertThat(list(View.MINE, me)).isEmpty();
    }

    @Test
    @DisplayName("drops a step that ended, and keeps who decided what")
    void remembersDecisions() {
        var step = offered.to(me, Duration.ofDays(3));

        transaction.executeWithoutResult(tx -> {
            events.publishEvent(offered.act("complete", step, me, "return"));
            events.publishEvent(new StepEvent.Ended(step.taskId(), step.step(), true, step.createdAt()));
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

        assertThat(list(View.STARTED, colleague))
                .extracting(item -> item.step().id())
                .containsExactly(step.step());

        publish(new StepEvent.Ended(step.taskId(), step.step(), false, step.createdAt()));
        assertThat(list(View.STARTED, colleague))
                .extracting(item -> item.step().id())
                .containsExactly((String) null);
    }

    @Test
    @DisplayName("is read page by page, most urgent first, with nothing twice and nothing left out")
    void isReadByKeyset() {
        for (int i = 0; i < 23; i++) offered.to(me, Duration.ofDays(i % 3));

        var seen = new ArrayList<TaskItem>();
        String after = null;
        do {
            var page = lists.read(View.TODO, me, TaskFilter.NONE, ListOrder.URGENCY, after, 5);
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

        assertThat(found("link", "approval")).isOne();
        assertThat(found("link", "acceptance")).isZero();
        assertThat(found("process", "probe-review")).isOne();
        assertThat(found("process", "needs-survey")).isZero();
        assertThat(found("step", "probe-review.decide")).isOne();
        assertThat(found("step", "probe-review.report")).isZero();
        assertThat(found("region", "5132")).isOne();
        assertThat(found("region", "5134")).isZero();
        assertThat(found("department", step.desk().department())).isOne();
        assertThat(found("department", "finance")).isZero();
        assertThat(found("organization", "S-999999")).isZero();
        assertThat(found("amountFrom", "0.01")).isZero();
        assertThat(found("due", "normal")).isOne();
        assertThat(found("due", "overdue")).isZero();
        assertThat(found("q", "藏白菊")).isOne();
        assertThat(found("q", "菊")).isOne();
        assertThat(found("q", "白藏")).isZero();
        assertThat(found("q", "藏白菊 黑水")).isOne();
        assertThat(found("q", "藏白菊 不在")).isZero();
        assertThat(found("q", step.caseNo())).isOne();
        assertThat(found("q", step.caseNo().toLowerCase(java.util.Locale.ROOT))).isOne();
        assertThat(found("q", step.caseNo().substring(2, 9))).isOne();
        assertThat(found("q", "%")).isZero();
    }

    @Test
    @DisplayName("refuses a wrong filter, naming every wrong condition")
    void refusesFilters() {
        var wrong = Map.of(
                "link", "x",
                "process", "X",
                "step", "x",
                "region", "abc",
                "department", "A'",
                "organization", "S",
                "amountFrom", "1.234",
                "amountTo", "-1",
                "due", "late",
                "q", "字".repeat(101));
        assertThatThrownBy(() -> TaskFilter.of(wrong))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactlyInAnyOrderElementsOf(wrong.keySet()));
        assertThatThrownBy(() -> TaskFilter.of(Map.of("amountFrom", "2", "amountTo", "1.99")))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.violations().get(0).code())
                                .isEqualTo("tasklist.filter.amount-order"));
    }

    @Test
    @DisplayName("counts what waits, what is mine, overdue and soon, and each link with its most urgent case")
    void counts() {
        offered.to(me, Duration.ofDays(-1));
        offered.to(me, Duration.ofHours(1));
        var claimed = offered.to(me, Duration.ofDays(30));
        publish(new StepEvent.Claimed(claimed.taskId(), me.login(), claimed.createdAt()));

        assertThat(counts.totals(me)).isEqualTo(new InboxCounts.Totals(1, 0, 1, 1, 1));
        assertThat(counts.totals(me).todo()).isEqualTo(3);
        assertThat(counts.totals(colleague)).isEqualTo(new InboxCounts.Totals(0, 0, 1, 1, 0));
        assertThat(counts.byLink(me)).extracting(InboxCounts.Waiting::count).containsExactly(3L, 0L, 0L, 0L);
        assertThat(counts.totals(me).mine()).isOne();
    }

    @Test
    @DisplayName("shows a chief what other desks of the department have missed, claimed or not")
    void showsTheChief() {
        var mine = me.desks().get(0);
        var chief = new Official("chief", 4, "丁", List.of(new Desk(mine.department(), "chief", mine.region())));
        var late = offered.to(me, Duration.ofDays(-2));
        var claimed = offered.to(me, Duration.ofDays(-1));
        offered.to(me, Duration.ofDays(1));
        publish(new StepEvent.Claimed(claimed.taskId(), me.login(), claimed.createdAt()));

        assertThat(missed.under(chief, 5))
                .extracting(TaskItem::taskId)
                .containsExactly(late.taskId(), claimed.taskId());
        assertThat(missed.under(colleague, 5)).isEmpty();
    }

    @Test
    @DisplayName("refuses events outside the act's transaction")
    void needsATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new StepEvent.Ended(offered.id(), "decide", true, offered.now())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private long found(String condition, String value) {
        return found(TaskFilter.of(Map.of(condition, value)));
    }

    private long found(TaskFilter filter) {
        return lists.read(View.TODO, me, filter, ListOrder.URGENCY, null, 10)
                .items()
                .size();
    }

    private List<TaskItem> todo(Official who) {
        return list(View.TODO, who);
    }

    private List<TaskItem> list(View view, Official who) {
        return lists.read(view, who, TaskFilter.NONE, ListOrder.of(view, null), null, 10)
                .items();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(tx -> events.publishEvent(event));
    }
}

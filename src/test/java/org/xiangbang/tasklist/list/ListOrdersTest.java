package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.tasklist.list.TaskLists.View;

@AppTest
@DisplayName("A list in its orders")
class ListOrdersTest {
    @Autowired
    TaskLists lists;

    @Autowired
    OfferedForTests offered;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    Official me;

    @BeforeEach
    void somebodyAtTwoDesks() {
        var desk = offered.desk();
        me = new Official("me-" + desk.region(), 1, "甲", List.of(desk, offered.desk()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "due",
                "-due",
                "received",
                "-received,case",
                "amount,-due",
                "-amount,region,due",
                "case",
                "-region,-case"
            })
    @DisplayName("is read page by page in any order, with nothing twice and nothing left out")
    void isReadInAnyOrder(String sort) {
        for (int i = 0; i < 17; i++) {
            var step = offered.to(
                    i % 2 == 0 ? me : new Official("x", 2, "x", me.desks().subList(1, 2)), Duration.ofDays(i % 4 - 2));
            amount(step, i % 3);
        }

        var all = read(sort, 100);
        var paged = new ArrayList<TaskItem>();
        var order = ListOrder.of(View.TODO, sort);
        String after = null;
        do {
            var page = lists.read(View.TODO, me, TaskFilter.NONE, order, after, 4);
            paged.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(all).hasSize(17);
        assertThat(paged).containsExactlyElementsOf(all);
        assertThat(all).isSortedAccordingTo(by(sort));
    }

    /** The same order, said a second time in Java; rows that stand equal in it may stand either way. */
    private static Comparator<TaskItem> by(String sort) {
        Comparator<TaskItem> order = (a, b) -> 0;
        if (sort.isEmpty()) return Comparator.comparing(TaskItem::dueState).thenComparing(TaskItem::dueAt);
        for (var word : sort.split(",")) {
            Comparator<TaskItem> next = switch (word.replace("-", "")) {
                case "due" -> Comparator.comparing(TaskItem::dueAt);
                case "received" -> Comparator.comparing(TaskItem::createdAt);
                case "amount" ->
                    Comparator.comparingLong(i ->
                            i.file().amount() == null ? 0 : i.file().amount().fen());
                case "case" -> Comparator.comparing(item -> item.file().caseNo());
                default -> Comparator.comparing(item -> item.file().region());
            };
            order = order.thenComparing(word.startsWith("-") ? next.reversed() : next);
        }
        return order;
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "due,due", "due,-due", "due,received,amount,case", "time", "severity", "due,"})
    @DisplayName("refuses an unknown order")
    void refusesOrders(String sort) {
        assertThatThrownBy(() -> ListOrder.of(View.TODO, sort))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("sort"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-amount,received", "-case"})
    @DisplayName("says what stands before and behind an open step, and goes on from a step that is done")
    void saysWhatStandsAround(String sort) {
        for (int i = 0; i < 7; i++) offered.to(me, Duration.ofDays(i * 4 - 2));
        var order = ListOrder.of(View.TODO, sort);
        var all = read(sort, 10);

        for (int i = 0; i < all.size(); i++) {
            var around = lists.around(
                    View.TODO, me, TaskFilter.NONE, order, all.get(i).taskId(), 2);
            assertThat(around.before()).containsExactlyElementsOf(all.subList(Math.max(0, i - 2), i));
            assertThat(around.self()).isEqualTo(all.get(i));
            assertThat(around.after()).containsExactlyElementsOf(all.subList(i + 1, Math.min(7, i + 3)));
        }
        var third = all.get(2);
        transaction.executeWithoutResult(tx -> {
            events.publishEvent(done(third));
            events.publishEvent(new StepEvent.Ended(third.taskId(), third.step().id(), true, offered.now()));
        });
        var gone = lists.around(View.TODO, me, TaskFilter.NONE, order, third.taskId(), 2);
        assertThat(gone.self()).isNull();
        assertThat(gone.after().get(0)).isEqualTo(all.get(3));
        assertThat(lists.around(
                                View.MINE,
                                me,
                                TaskFilter.NONE,
                                order,
                                all.get(0).taskId(),
                                2)
                        .self())
                .isNull();
    }

    private OfficialAct done(TaskItem item) {
        return new OfficialAct(
                item.file().caseNo(),
                me,
                item.desk(),
                "complete",
                item.step().process(),
                item.step().id(),
                "approve",
                null,
                Map.of(),
                List.of(),
                null);
    }

    private void amount(StepEvent.Offered step, long yuan) {
        db.sql("update tasklist.inbox set amount_fen = ? where task_id = ?::uuid")
                .params(yuan * 100, step.taskId())
                .update();
    }

    private List<TaskItem> read(String sort, int size) {
        var items = lists.read(View.TODO, me, TaskFilter.NONE, ListOrder.of(View.TODO, sort), null, size)
                .items();
        assertThat(new HashSet<>(items)).hasSameSizeAs(items);
        return items;
    }
}

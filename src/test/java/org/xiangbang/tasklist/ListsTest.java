package org.xiangbang.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.engine.StepClaimed;
import org.xiangbang.engine.StepEnded;
import org.xiangbang.engine.StepOffered;
import org.xiangbang.engine.StepOpened;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;
import org.xiangbang.tasklist.TaskLists.View;

@AppTest
@DisplayName("A list of open steps")
class ListsTest {
    @Autowired
    TaskLists lists;

    @Autowired
    InboxCounts counts;

    @Autowired
    Facets facets;

    @Autowired
    Turning turning;

    @Autowired
    Reaches reaches;

    @Autowired
    Seen seen;

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

    @Test
    @DisplayName("stands in four groups by severity, the most pressing first")
    void standsInGroups() {
        offered.to(me, Duration.ofDays(30));
        offered.to(me, Duration.ofHours(5));
        offered.to(me, Duration.ofDays(-3));
        offered.to(me, Duration.ofDays(-20));

        assertThat(read("", 10))
                .extracting(TaskItem::dueState)
                .containsExactly(DueState.SEVERE, DueState.OVERDUE, DueState.SOON, DueState.NORMAL);
        assertThat(counts.totals(me)).isEqualTo(new InboxCounts.Totals(0, 1, 1, 1, 1));
        assertThat(narrowed("due", "overdue")).hasSize(2);
        assertThat(narrowed("due", "severe")).hasSize(1);
    }

    @Test
    @DisplayName("turns a step yellow, red and very overdue as time passes")
    void turns() {
        var step = offered.to(me, Duration.ofDays(30));
        for (var left : List.of(Duration.ofHours(1), Duration.ofSeconds(-1), Duration.ofDays(-14))) {
            // What the passing of time would do: the dates come nearer, and the moment to look has come.
            db.sql(
                            "update tasklist.inbox set due_at = :due, soon_at = :soon, turns_at = '-infinity' where task_id = :id::uuid")
                    .param("due", TaskFilter.at(offered.now().plus(left)))
                    .param("soon", TaskFilter.at(offered.now().plus(left).minus(Duration.ofDays(1))))
                    .param("id", step.taskId())
                    .update();
            turning.turn();
        }

        assertThat(read("", 10)).extracting(TaskItem::dueState).containsExactly(DueState.SEVERE);
        assertThat(db.sql("select turns_at > now() from tasklist.inbox where task_id = ?::uuid")
                        .param(step.taskId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
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
        var order = Order.of(View.TODO, sort);
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
                    Comparator.comparingLong(
                            i -> i.amount() == null ? 0 : i.amount().fen());
                case "case" -> Comparator.comparing(TaskItem::caseNo);
                default -> Comparator.comparing(TaskItem::region);
            };
            order = order.thenComparing(word.startsWith("-") ? next.reversed() : next);
        }
        return order;
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "due,due", "due,-due", "due,received,amount,case", "time", "severity", "due,"})
    @DisplayName("refuses an order that is none")
    void refusesOrders(String sort) {
        assertThatThrownBy(() -> Order.of(View.TODO, sort))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("sort"));
    }

    @Test
    @DisplayName("shows a deputy the principals' steps, of the chosen processes only, and what they have taken")
    void showsDeputies() {
        var step = offered.to(me, Duration.ofDays(3));
        var taken = offered.to(me, Duration.ofDays(4));
        publish(new StepClaimed(taken.taskId(), me.login(), taken.createdAt()));
        var principal = new Principal(me.login(), 1, "甲");

        assertThat(seenBy(new StandIn(principal, me.desks(), Set.of(), List.of())))
                .containsExactly(step.taskId(), taken.taskId());
        assertThat(seenBy(new StandIn(principal, me.desks(), Set.of("probe-review"), List.of())))
                .hasSize(2);
        assertThat(seenBy(new StandIn(principal, me.desks(), Set.of("needs-survey"), List.of())))
                .isEmpty();
        assertThat(seenBy(new StandIn(principal, me.desks().subList(1, 2), Set.of(), List.of())))
                .isEmpty();
        assertThat(seenBy(
                        new StandIn(principal, me.desks(), Set.of("probe-review"), List.of()),
                        new StandIn(principal, me.desks().subList(0, 1), Set.of("probe-review", "x"), List.of())))
                .hasSize(2);
    }

    private List<String> seenBy(StandIn... standIns) {
        var deputy = new Official("deputy", 9, "乙", List.of(), List.of(standIns));
        assertThat(lists.read(View.MINE, deputy, TaskFilter.NONE, Order.URGENCY, null, 10)
                        .items())
                .isEmpty();
        var found = lists.read(View.TODO, deputy, TaskFilter.NONE, Order.URGENCY, null, 10)
                .items();
        assertThat(counts.totals(deputy).todo()).isEqualTo(found.size());
        return found.stream().map(TaskItem::taskId).toList();
    }

    @Test
    @DisplayName("marks what the reader has not opened")
    void marksUnread() {
        var step = offered.to(me, Duration.ofDays(3));
        assertThat(seen.of(me, read("", 10))).isEmpty();

        publish(new StepOpened(step.taskId(), me.login(), offered.now()));
        publish(new StepOpened(step.taskId(), me.login(), offered.now()));
        assertThat(seen.of(me, read("", 10))).containsExactly(step.taskId());

        publish(new StepEnded(step.taskId(), step.step(), false, offered.now()));
        assertThat(db.sql("select count(*) from tasklist.seen where task_id = ?::uuid")
                        .param(step.taskId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("offers to narrow it down by what it holds, with counts that hold")
    void offersFacets() {
        var random = ThreadLocalRandom.current();
        for (int i = 0; i < 12; i++) offered.to(me, Duration.ofDays(random.nextInt(-30, 30)));

        for (var filter : List.of(
                TaskFilter.NONE,
                TaskFilter.of(Map.of("due", "overdue")),
                TaskFilter.of(Map.of("q", "藏白菊", "region", "513228", "link", "approval")))) {
            var facets = this.facets.of(View.TODO, me, filter);
            assertThat(facets.total()).isEqualTo(found(filter).size());
            facets.facets().values().stream()
                    .flatMap(List::stream)
                    .filter(f -> !f.value().isEmpty())
                    .filter(f -> TaskFilter.NAMES.contains(f.condition()))
                    .forEach(f -> {
                        if (f.condition().equals("due") && f.value().equals("overdue")) return;
                        var conditions = new java.util.HashMap<>(filter.conditions());
                        conditions.put(f.condition(), f.value());
                        assertThat(found(TaskFilter.of(conditions)))
                                .as(f.toString())
                                .hasSize((int) f.count());
                    });
        }
    }

    @Test
    @DisplayName("finds a rare word by the index of parts, and says the same as the walk through the desks")
    void findsRareWords() {
        var step = offered.to(me, Duration.ofDays(3));
        offered.to(me, Duration.ofDays(3));
        db.sql("update tasklist.inbox set title = '雪岭云莓' || title where task_id = ?::uuid")
                .param(step.taskId())
                .update();
        db.sql("update tasklist.case_text set text = '雪岭云莓' || text where case_no = ?")
                .param(step.caseNo())
                .update();

        for (var word : List.of("云莓", "莓", "雪岭云莓谷", "云莓 藏白菊"))
            assertThat(narrowed("q", word))
                    .as(word)
                    .extracting(TaskItem::taskId)
                    .containsExactly(step.taskId());
        var plan = transaction.execute(tx -> {
            db.sql("set local enable_seqscan = off").update();
            return db.sql(
                            "explain select case_no from tasklist.case_text where tasklist.grams(text) @> tasklist.sought('云莓') and text like '%云莓%'")
                    .query(String.class)
                    .list();
        });
        assertThat(String.join("\n", plan)).contains("case_text_grams");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-amount,received", "-case"})
    @DisplayName("says what stands before and behind an open step, and goes on from a step that is done")
    void saysWhatStandsAround(String sort) {
        for (int i = 0; i < 7; i++) offered.to(me, Duration.ofDays(i * 4 - 2));
        var order = Order.of(View.TODO, sort);
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
            events.publishEvent(new StepEnded(third.taskId(), third.step(), true, offered.now()));
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
                item.caseNo(),
                me,
                item.desk(),
                "complete",
                item.process(),
                item.step(),
                "approve",
                null,
                Map.of(),
                List.of(),
                null);
    }

    private void amount(StepOffered step, long yuan) {
        db.sql("update tasklist.inbox set amount_fen = ? where task_id = ?::uuid")
                .params(yuan * 100, step.taskId())
                .update();
    }

    private List<TaskItem> narrowed(String condition, String value) {
        return found(TaskFilter.of(Map.of(condition, value)));
    }

    private List<TaskItem> found(TaskFilter filter) {
        return lists.read(View.TODO, me, filter, Order.URGENCY, null, 100).items();
    }

    private List<TaskItem> read(String sort, int size) {
        var items = lists.read(View.TODO, me, TaskFilter.NONE, Order.of(View.TODO, sort), null, size)
                .items();
        assertThat(new HashSet<>(items)).hasSameSizeAs(items);
        return items;
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(tx -> events.publishEvent(event));
    }
}

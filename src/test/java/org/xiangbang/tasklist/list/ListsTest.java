package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;
import org.xiangbang.tasklist.feed.SeverityRefresh;
import org.xiangbang.tasklist.list.TaskLists.View;

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
    SeverityRefresh severityRefresh;

    @Autowired
    InboxScopes inboxScopes;

    @Autowired
    ReadMarks readMarks;

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
    @DisplayName("has four groups by severity, the most urgent first")
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
            severityRefresh.turn();
        }

        assertThat(read("", 10)).extracting(TaskItem::dueState).containsExactly(DueState.SEVERE);
        assertThat(db.sql("select turns_at > now() from tasklist.inbox where task_id = ?::uuid")
                        .param(step.taskId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @DisplayName("shows a deputy the principals' steps, of the chosen processes only, and what they have claimed")
    void showsDeputies() {
        var step = offered.to(me, Duration.ofDays(3));
        var taken = offered.to(me, Duration.ofDays(4));
        publish(new StepEvent.Claimed(taken.taskId(), me.login(), taken.createdAt()));
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
        assertThat(lists.read(View.MINE, deputy, TaskFilter.NONE, ListOrder.URGENCY, null, 10)
                        .items())
                .isEmpty();
        var found = lists.read(View.TODO, deputy, TaskFilter.NONE, ListOrder.URGENCY, null, 10)
                .items();
        assertThat(counts.totals(deputy).todo()).isEqualTo(found.size());
        return found.stream().map(TaskItem::taskId).toList();
    }

    @Test
    @DisplayName("marks what the reader has not opened")
    void marksUnread() {
        var step = offered.to(me, Duration.ofDays(3));
        assertThat(readMarks.of(me, read("", 10))).isEmpty();

        publish(new StepEvent.Viewed(step.taskId(), me.login(), offered.now()));
        publish(new StepEvent.Viewed(step.taskId(), me.login(), offered.now()));
        assertThat(readMarks.of(me, read("", 10))).containsExactly(step.taskId());

        publish(new StepEvent.Ended(step.taskId(), step.step(), false, offered.now()));
        assertThat(db.sql("select count(*) from tasklist.seen where task_id = ?::uuid")
                        .param(step.taskId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("offers filters by what it contains, with correct counts")
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
    @DisplayName("finds a rare word by the index of word parts, with the same result as by reading each desk")
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
                            "explain select case_no from tasklist.case_text where cases.grams(text) @> cases.sought('云莓') and text like '%云莓%'")
                    .query(String.class)
                    .list();
        });
        assertThat(String.join("\n", plan)).contains("case_text_grams");
    }

    private List<TaskItem> narrowed(String condition, String value) {
        return found(TaskFilter.of(Map.of(condition, value)));
    }

    private List<TaskItem> found(TaskFilter filter) {
        return lists.read(View.TODO, me, filter, ListOrder.URGENCY, null, 100).items();
    }

    private List<TaskItem> read(String sort, int size) {
        var order = ListOrder.of(View.TODO, sort);
        return lists.read(View.TODO, me, TaskFilter.NONE, order, null, size).items();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(tx -> events.publishEvent(event));
    }
}

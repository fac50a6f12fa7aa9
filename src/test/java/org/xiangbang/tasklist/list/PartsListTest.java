package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.InboxCounts.Waiting;
import org.xiangbang.tasklist.list.TaskLists.View;

/** The notice of a village was drawn in the survey; old cases have it there still, new ones in a part of their own. */
@AppTest
@DisplayName("In a list, a process that was cut into parts")
class PartsListTest {
    @Autowired
    private TaskLists lists;

    @Autowired
    private InboxCounts counts;

    @Autowired
    private Facets facets;

    @Autowired
    private ProcessColumns columns;

    @Autowired
    private OfferedForTests offered;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TableOwner owner;

    private Official me;
    private String review;
    private String formerNotice;
    private String notice;
    private String listing;

    @BeforeEach
    void stepsOfTwoWholes() {
        var desk = offered.desk();
        me = new Official("me-" + desk.region(), 1, "甲", List.of(desk));
        review = step("needs-survey", "countyReview");
        formerNotice = step("needs-survey", "villageNotice");
        notice = step("needs-village", "villageNotice");
        listing = step("organizations-listing", "listing");
    }

    @Test
    @DisplayName("is filtered with its parts, and a part alone where a saved filter names it")
    void isFiltered() {
        assertThat(found(Map.of("process", "needs-survey"))).containsExactlyInAnyOrder(review, formerNotice, notice);
        assertThat(found(Map.of("process", "needs-village"))).containsExactly(notice);
        assertThat(found(Map.of("process", "organizations-admission"))).containsExactly(listing);
        assertThat(found(Map.of("step", "needs-survey.villageNotice"))).containsExactlyInAnyOrder(formerNotice, notice);
        assertThat(found(Map.of("step", "needs-village.villageNotice"))).containsExactly(notice);
    }

    @Test
    @DisplayName("is offered as one, with the number of rows that are left")
    void isOfferedAsOne() {
        assertThat(offers(Map.of(), "process"))
                .containsExactlyInAnyOrder(tuple("needs-survey", 3L), tuple("organizations-admission", 1L));
        assertThat(offers(Map.of("process", "needs-village"), "process"))
                .containsExactlyInAnyOrder(
                        tuple("needs-survey", 3L), tuple("needs-village", 1L), tuple("organizations-admission", 1L));
        assertThat(offers(Map.of(), "step"))
                .containsExactlyInAnyOrder(
                        tuple("needs-survey.countyReview", 1L),
                        tuple("needs-survey.villageNotice", 2L),
                        tuple("needs-village.villageNotice", 1L),
                        tuple("organizations-listing.listing", 1L));
        assertThat(offers(Map.of("step", "organizations-admission.listing"), "step"))
                .contains(tuple("organizations-admission.listing", 1L));
    }

    @Test
    @DisplayName("is one number of the workbench, which leads to the list of that length")
    void isCountedAsOne() {
        assertThat(counts.byLink(me).stream().filter(w -> !w.process().isEmpty()))
                .extracting(Waiting::process, Waiting::count)
                .containsExactly(tuple("needs-survey", 3L), tuple("organizations-admission", 1L));
    }

    @Test
    @DisplayName("gives its columns to a part for which none are declared")
    void givesItsColumns() throws SQLException {
        owner.lend("delete on tasklist.process_column");
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            db.sql("delete from tasklist.process_column where process = 'needs-removal'")
                    .update();
            assertThat(columns.of("needs-removal"))
                    .isEqualTo(columns.of("needs-survey"))
                    .isNotEmpty();
        });
        owner.takeBack();
        assertThat(columns.of("no-such")).isEmpty();
    }

    private String step(String process, String step) {
        var task = offered.to(me, Duration.ofDays(3)).taskId();
        owner.sql("update tasklist.inbox set process = ?, step = ?, link = '' where task_id = ?::uuid")
                .params(process, step, task)
                .update();
        return task;
    }

    private List<String> found(Map<String, String> conditions) {
        return lists.read(View.TODO, me, TaskFilter.of(conditions), ListOrder.URGENCY, null, 10).items().stream()
                .map(TaskItem::taskId)
                .toList();
    }

    private List<Tuple> offers(Map<String, String> conditions, String condition) {
        return facets.of(View.TODO, me, TaskFilter.of(conditions)).of(condition).stream()
                .peek(facet ->
                        assertThat(found(Map.of(condition, facet.value()))).hasSize((int) facet.count()))
                .map(facet -> tuple(facet.value(), facet.count()))
                .toList();
    }
}

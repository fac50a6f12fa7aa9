package org.xiangbang.tasklist.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.list.TaskLists.View;

@AppTest
@DisplayName("A list of cases in which nothing waits")
class EndedRowsTest {
    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private TaskLists lists;

    @Autowired
    private TaskRows rows;

    @Test
    @DisplayName("shows each without a due date")
    void showsEach() {
        var starter = people.at("village.handler@513228100210");
        probe.deploy();
        var caseNo = probe.reported(starter, List.of());
        for (var desk : List.of("line.handler@513228", "education.handler@513228", "agriculture.chief@513228"))
            probe.complete(caseNo, "approve", "", people.at(desk));
        var items = lists.read(View.STARTED, starter, TaskFilter.NONE, ListOrder.of(View.STARTED, null), null, 5)
                .items();

        assertThat(rows.of(View.STARTED, items, starter, Locale.SIMPLIFIED_CHINESE))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.item().file().caseNo()).isEqualTo(caseNo);
                    assertThat(row.item().taskId()).isNull();
                    assertThat(row.due()).isNull();
                    assertThat(row.stands()).isFalse();
                });
    }
}

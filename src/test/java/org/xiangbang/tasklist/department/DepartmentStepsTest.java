package org.xiangbang.tasklist.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.engine.clock.AgedSteps;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.feed.SeverityRefresh;

@AppTest
@DisplayName("A department's work")
class DepartmentStepsTest {
    private static final String COUNTY = "430524";

    @Autowired
    private DepartmentSteps steps;

    @Autowired
    private ReviewCases cases;

    @Autowired
    private People people;

    @Autowired
    private AgedSteps aged;

    @Autowired
    private SeverityRefresh severity;

    @Autowired
    private Said said;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("is counted by person and step, and each number is that of the list behind it")
    void byPersonAndStep() {
        var clerk = people.at("agriculture.handler@" + COUNTY);
        var chief = people.at("agriculture.chief@" + COUNTY);
        var late = cases.start("演示一", new Region(COUNTY), clerk);
        cases.start("演示二", new Region(COUNTY), clerk);
        aged.offered(cases.task(late), Today.instant().minusDays(200).toInstant());
        severity.turn();

        var lines = steps.lines(chief);

        assertThat(lines).isNotEmpty();
        assertThat(lines.stream().mapToLong(DepartmentSteps.Line::overdue).sum())
                .isEqualTo(1);
        for (var line : lines) {
            var person = line.person() == null ? DepartmentSteps.NOBODY : line.person();
            assertThat(steps.steps(person, "", line.step(), false, chief)).hasSize((int) line.open());
            assertThat(steps.steps(person, "", line.step(), true, chief)).hasSize((int) line.overdue());
        }
        assertThat(steps.lines(people.at("finance.chief@" + COUNTY))).isEmpty();
        assertThat(steps.steps(chief.login(), "needs-survey", "townshipReview", true, chief))
                .isEmpty();
        for (var other : List.of("agriculture.handler@" + COUNTY, "audit.inspector@" + COUNTY))
            assertThatThrownBy(() -> steps.lines(people.at(other))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("is that of the chief's own county and department, and overdue only what is past its date")
    void ofTheOwnCounty() {
        var clerk = people.at("agriculture.handler@" + COUNTY);
        var chief = people.at("agriculture.chief@" + COUNTY);
        var soon = cases.task(cases.start("演示三", new Region(COUNTY), clerk));
        db.sql("update tasklist.inbox set severity = 2 where task_id = ?::uuid")
                .param(soon)
                .update();

        assertThat(steps.steps("", "", "", true, chief))
                .extracting(DepartmentSteps.Step::taskId)
                .doesNotContain(soon);
        var elsewhere = people.at("agriculture.chief@430525");
        assertThat(steps.find(soon, chief)).isPresent();
        assertThat(steps.find(soon, elsewhere)).isEmpty();
        assertThat(steps.lines(elsewhere)).isEmpty();
    }

    @Test
    @DisplayName("is not asked for by a person, a process or a step that there is not: that is no empty list")
    void ofNobody() {
        var chief = people.at("agriculture.chief@" + COUNTY);
        var stranger = people.at("finance.chief@" + COUNTY).login();

        said.wrong(
                "tasklist.department.no-person",
                () -> steps.steps(stranger, "", "", false, chief),
                "没有登录名为“" + stranger + "”的人员",
                "Nobody with the login");
        said.wrong("tasklist.department.no-process", () -> steps.steps("", "zzz", "", false, chief), "“zzz”", "“zzz”");
        said.wrong("tasklist.department.no-step", () -> steps.steps("", "", "zzz", false, chief), "“zzz”", "“zzz”");
        Said.wrongAtOnce(() -> steps.steps("nobody", "zzz", "zzz", false, chief), "person", "process");
        Said.wrongAtOnce(() -> steps.steps("nobody", "needs-survey", "zzz", false, chief), "person", "step");
    }
}

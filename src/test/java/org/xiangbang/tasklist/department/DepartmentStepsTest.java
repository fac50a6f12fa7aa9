package org.xiangbang.tasklist.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
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
        for (var other : List.of("agriculture.handler@" + COUNTY, "audit.inspector@" + COUNTY))
            assertThatThrownBy(() -> steps.lines(people.at(other))).isInstanceOf(NotFound.class);
    }
}

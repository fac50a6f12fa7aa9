package org.xiangbang.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.Desks;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A vacant desk")
class VacanciesTest {

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Desks desks;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private People people;

    /** At a desk where no other test has people. */
    @Test
    @DisplayName("is an alarm with the case that waits there, until it has a new holder; a deputy is not enough")
    void alarms() {
        var desk = Desk.parse("education.handler@430527106");
        var holder = people.at(desk.id());
        var deputy = people.at("line.handler@430527");
        var today = deputies.today();
        deputies.set(new Deputies.Wanted(null, deputy.login(), List.of(), today, today, ""), holder);
        var caseNo = cases.start("双江村藏白菊", new Region("430527106901"), holder);
        assertThat(vacancies.waiting()).noneMatch(w -> w.step().caseNo().equals(caseNo));
        var before = vacancies.count();

        desks.end(desk, holder.login());

        assertThat(vacancies.waiting())
                .filteredOn(w -> w.step().caseNo().equals(caseNo))
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.step().desk()).isEqualTo(desk);
                    assertThat(w.step().title()).isEqualTo("双江村藏白菊");
                    assertThat(w.overdue()).isFalse();
                    assertThat(w.step().dueAt()).isAfter(w.step().since());
                });
        assertThat(vacancies.waiting()).extracting(w -> w.step().dueAt()).isSorted();
        assertThat(vacancies.count()).isEqualTo(before + 1);

        desks.grant(desk, people.at().login(), null);
        assertThat(vacancies.count()).isEqualTo(before);
    }
}

package org.xiangbang.access.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.DeskWorkload;
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

    @Test
    @DisplayName("says that a step is overdue from its date on, and not while its clock stood still before")
    void overdue() {
        var desk = Desk.parse("education.handler@430527105");
        desks.end(desk, people.at(desk.id()).login());
        var now = Instant.parse("2026-11-30T08:00:00Z");
        var work = new Work(List.of(
                step("due now", desk, now, null),
                step("due later", desk, now.plusSeconds(1), null),
                step("stood still", desk, now.minusSeconds(60), now.minusSeconds(90))));
        var told = new Vacancies(desks, work, Clock.fixed(now, ZoneOffset.UTC)).waiting();
        desks.grant(desk, people.at().login(), null);

        assertThat(told)
                .extracting(w -> w.step().caseNo(), Vacancies.Waiting::overdue)
                .containsExactly(tuple("stood still", false), tuple("due now", true), tuple("due later", false));
    }

    private static DeskWorkload.Step step(String caseNo, Desk desk, Instant due, Instant stands) {
        return new DeskWorkload.Step(caseNo, "", "", "", "", "", desk, due.minusSeconds(900), due, stands);
    }

    private record Work(List<Step> steps) implements DeskWorkload, ObjectProvider<DeskWorkload> {
        @Override
        public List<Step> in(Collection<String> cases, Collection<Desk> desks) {
            return List.of();
        }

        @Override
        public List<Step> at(Collection<Desk> desks, int each, int most) {
            return steps;
        }

        @Override
        public long busy(Collection<Desk> desks) {
            return 1;
        }

        @Override
        public DeskWorkload getObject() {
            return this;
        }

        @Override
        public Stream<DeskWorkload> stream() {
            return Stream.of(this);
        }
    }

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

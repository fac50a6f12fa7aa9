package org.xiangbang.access.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.access.handover.HandoverPart.Result;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

@AppTest
@DisplayName("A handover")
class HandingOverTest {
    private static final Desk LINE = Desk.parse("line.handler@513228");

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private Said said;

    @Autowired
    private People people;

    @Autowired
    private Sentences sentences;

    @Autowired
    private JdbcClient db;

    private Official chief;
    private Official leaver;
    private Official receiver;

    @BeforeEach
    void two() {
        cases.deploy();
        chief = people.at("line.chief@513228");
        leaver = people.at(LINE.id());
        receiver = people.at("civil-affairs.handler@513228");
    }

    @Test
    @DisplayName("moves everything with the second signature: the leaver keeps nothing open, and the certificate stays")
    void moves() {
        var task = taken(reporter());
        var today = deputies.today();
        var finance = people.at("finance.handler@513228");
        deputies.set(new Deputies.Wanted(null, finance.login(), List.of(), today, today, ""), leaver);
        deputies.set(new Deputies.Wanted(null, leaver.login(), List.of(), today, today, ""), chief);
        draft(leaver, "task:" + task);
        draft(leaver, "start:needs-survey");

        var id = opened().id();
        assertThat(handingOver.certificate(id, leaver).items())
                .extracting(HandoverPart.Item::kind)
                .contains("task", "deputyship", "desk")
                .hasSizeGreaterThanOrEqualTo(4);
        handingOver.sign(id, leaver);
        assertThat(steps.open(task, leaver).assignee()).isEqualTo(leaver.login());
        handingOver.sign(id, receiver);

        assertThat(steps.open(task, now(receiver)).assignee()).isEqualTo(receiver.login());
        assertThat(belongingTo(leaver)).isEmpty();
        assertThat(belongingTo(receiver)).filteredOn("draft"::equals).hasSize(2);
        assertThat(now(receiver).holds(LINE)).isTrue();
        assertThat(now(leaver).desks()).isEmpty();
        var certificate = handingOver.certificate(id, chief);
        assertThat(certificate.handover().state()).isEqualTo("done");
        assertThat(certificate.moved())
                .filteredOn(m -> m.item().kind().equals("task"))
                .extracting(HandoverPart.Moved::result)
                .containsExactly(Result.MOVED);
        assertThat(acts(task)).contains("handover");
        said.refuses("handover.over", () -> handingOver.sign(id, receiver));
        said.refuses("handover.over", () -> handingOver.withdraw(id, chief));
    }

    @Test
    @DisplayName("returns a step to its desk if the receiver may not do it, and the certificate says why")
    void returns() {
        var reporter = reporter();
        var task = taken(reporter);
        var id = handingOver
                .open(new HandingOver.Wanted(leaver.login(), reporter.login(), List.of(), "工作调动"), chief)
                .id();
        handingOver.sign(id, reporter);
        handingOver.sign(id, leaver);

        assertThat(steps.open(task, now(reporter)).assignee()).isNull();
        assertThat(handingOver.certificate(id, reporter).moved())
                .filteredOn(m -> m.result() == Result.RETURNED)
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.rule().code()).isEqualTo("duties.apply-review");
                    assertThat(sentences.rule(m.rule(), List.copyOf(m.facts()), Locale.SIMPLIFIED_CHINESE))
                            .startsWith(reporter.name() + "已于 ");
                });
        assertThat(belongingTo(leaver)).isEmpty();
    }

    @Test
    @DisplayName("of some desks changes nothing at the other desks")
    void inPart() {
        var twoDesks = people.also(leaver, "line.reviewer@513228");
        var task = taken(reporter());
        var id = handingOver
                .open(
                        new HandingOver.Wanted(
                                twoDesks.login(), receiver.login(), List.of("line.reviewer@513228"), "分工调整"),
                        chief)
                .id();
        handingOver.sign(id, leaver);
        handingOver.sign(id, receiver);

        assertThat(now(leaver).desks()).containsExactly(LINE);
        assertThat(now(receiver).holds(Desk.parse("line.reviewer@513228"))).isTrue();
        assertThat(steps.open(task, now(leaver)).assignee()).isEqualTo(leaver.login());
    }

    @Test
    @DisplayName("covers with the second signature nothing that the first did not")
    void signedTwice() {
        var id = opened().id();
        handingOver.sign(id, leaver);
        said.refuses("handover.signed", () -> handingOver.sign(id, leaver));
        taken(reporter());

        said.refuses("handover.changed", () -> handingOver.sign(id, receiver));
        handingOver.sign(id, leaver);
        assertThat(handingOver.sign(id, receiver).state()).isEqualTo("done");
    }

    @Test
    @DisplayName("can be refused by the receiver with a reason, and withdrawn by the people who may open it")
    void ends() {
        var first = opened().id();
        said.wrong("field.required", () -> handingOver.refuse(first, " ", receiver));
        assertThatThrownBy(() -> handingOver.refuse(first, "不符", leaver)).isInstanceOf(NotFound.class);
        assertThat(handingOver.refuse(first, "清单不符", receiver).refusal()).isEqualTo("清单不符");
        assertThat(now(leaver).holds(LINE)).isTrue();

        var second = opened().id();
        assertThatThrownBy(() -> handingOver.withdraw(second, receiver)).isInstanceOf(NotFound.class);
        assertThat(handingOver.withdraw(second, chief).state()).isEqualTo("withdrawn");
    }

    private Official reporter() {
        return people.at("village.handler@513228100210");
    }

    private Handover opened() {
        return handingOver.open(wanted(leaver, receiver), chief);
    }

    private static HandingOver.Wanted wanted(Official from, Official to) {
        return new HandingOver.Wanted(from.login(), to.login(), List.of(), "工作调动");
    }

    /** A step that the leaver has claimed. @return its task */
    private String taken(Official reporter) {
        var caseNo = cases.reported(reporter, List.of());
        var task = driver.task(caseNo, LINE.id());
        steps.claim(task, leaver);
        return task;
    }

    private void draft(Official who, String subject) {
        db.sql("""
                insert into tasklist.draft (login, subject, revision, saved_at, "values", page, process, version, step, step_name)
                values (?, ?, 1, now(), '{}', '/', 'needs-survey', 1, '', '')
                """).params(who.login(), subject).update();
    }

    /** Every place where something open can be in somebody's name. */
    private List<String> belongingTo(Official who) {
        return db.sql("""
                select 'inbox' from tasklist.inbox where assignee = :login
                union all select 'engine' from public.act_ru_task where assignee_ = :login
                union all select 'opinion' from engine.opinion_request where login = :login and state in ('waiting', 'open')
                union all select 'draft' from tasklist.draft where login = :login
                union all select 'desk' from access.holding where login = :login and held_until is null
                union all select 'deputyship' from access.deputyship where :login in (principal, deputy) and ended_at is null
                """).param("login", who.login()).query(String.class).list();
    }

    private List<String> acts(String task) {
        return db.sql("""
                select a.act from evidence.act a join tasklist.inbox i on i.case_no = a.case_no where i.task_id = ?::uuid
                """).param(task).query(String.class).list();
    }

    private Official now(Official who) {
        return accounts.official(who.login()).orElseThrow();
    }
}

package org.xiangbang.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.access.deputies.Deputyship;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.web.Sentences;

/** In the probe model reporting is an application, hearing a review by two desks, deciding an approval. */
@AppTest
@DisplayName("A step done in a principal's name")
class DeputyStepTest {
    private static final Desk LINE = Desk.parse("line.handler@513228");
    private static final Desk CHIEF = Desk.parse("agriculture.chief@513228");

    @Autowired
    private Deputies deputies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private People people;

    @Autowired
    private Sentences sentences;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    private Official line;
    private Official education;
    private String caseNo;

    @BeforeEach
    void aCaseIsHeard() {
        cases.deploy();
        caseNo = cases.reported(people.at("village.handler@513228100210"), List.of());
        line = people.at(LINE.id());
        education = people.at("education.handler@513228");
    }

    @Test
    @DisplayName("is on record under both names")
    void bothNames() {
        var deputy = people.at("civil-affairs.handler@513228");
        let(line, deputy);

        done(LINE, now(deputy));

        assertThat(db.sql("""
                        select name || ' for ' || principal_name from evidence.act
                         where case_no = ? and act = 'complete' order by seq desc limit 1
                        """).param(caseNo).query(String.class).single())
                .isEqualTo(deputy.name() + " for " + line.name());
        assertThat(db.sql("select person from access.duty_done where case_no = ? and step = 'hear'")
                        .param(caseNo)
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(deputy.person(), line.person());
    }

    @Test
    @DisplayName("counts for the principal, who may not approve what the deputy reviewed")
    void countsForThePrincipal() {
        var deputy = people.at("civil-affairs.handler@513228");
        let(line, deputy);
        done(LINE, now(deputy));
        done(education.desks().get(0), education);

        var refused = refusal(() -> done(CHIEF, people.also(line, CHIEF.id())));

        assertThat(refused.rule().code()).isEqualTo("duties.review-approve");
        assertThat(sentences.rule(refused, Locale.SIMPLIFIED_CHINESE)).startsWith("您（由" + deputy.name() + "代理）已于 ");
    }

    @Test
    @DisplayName("counts the principal's acts: after a principal's review the deputy may not approve in that name")
    void countsForTheDeputy() {
        var both = people.also(line, CHIEF.id());
        var deputy = people.at("agriculture.handler@513228");
        done(LINE, both);
        done(education.desks().get(0), education);
        let(both, deputy);

        var refused = refusal(() -> done(CHIEF, now(deputy)));

        assertThat(refused.rule().code()).isEqualTo("duties.review-approve");
        assertThat(sentences.rule(refused, Locale.SIMPLIFIED_CHINESE)).startsWith("您代理的" + line.name() + "已于 ");
    }

    @Test
    @DisplayName("counts for everybody in a chain of three, and two accounts of one person count as one")
    void chainAndAccounts() {
        var chief = people.at(CHIEF.id());
        var first = people.at("agriculture.handler@513228");
        var second = people.at("agriculture.handler@513228");
        var third = people.at("agriculture.handler@513228");
        let(chief, first);
        let(first, second);
        let(second, third);
        db.sql("update access.account set person = ? where login = ?")
                .params(second.person(), line.login())
                .update();
        done(LINE, now(line));
        done(education.desks().get(0), education);

        assertThat(refusal(() -> done(CHIEF, now(third))).rule().code()).isEqualTo("duties.review-approve");
        done(CHIEF, now(first));
    }

    @Test
    @DisplayName("claimed by the deputy goes back to its desk and is hidden from the deputy after the deputyship")
    void goesBack() {
        var deputy = people.at("civil-affairs.handler@513228");
        var set = let(line, deputy);
        var task = task(LINE);
        steps.claim(task, now(deputy));
        assertThatThrownBy(() -> steps.claim(task, line)).isInstanceOf(TooLate.class);

        deputies.end(set.id(), line);

        assertThat(steps.open(task, line).assignee()).isNull();
        assertThatThrownBy(() -> steps.open(task, now(deputy))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("goes back, too, when the official who claimed it loses the desk")
    void goesBackWithTheDesk() {
        var task = task(LINE);
        var colleague = people.at(LINE.id());
        steps.claim(task, line);

        desks.end(LINE, line.login());

        assertThat(steps.open(task, colleague).assignee()).isNull();
    }

    private Deputyship let(Official principal, Official deputy) {
        var today = deputies.today();
        return deputies.set(
                new Deputies.Wanted(principal.login(), deputy.login(), List.of(), today, today, ""), principal);
    }

    private void done(Desk desk, Official by) {
        steps.complete(task(desk), StepForm.approve(Map.of()), by);
    }

    private String task(Desk desk) {
        return driver.task(caseNo, desk.id());
    }

    private Official now(Official who) {
        return accounts.official(who.login()).orElseThrow();
    }

    private static RuleBroken refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return (RuleBroken) org.assertj.core.api.Assertions.catchThrowable(act);
    }
}

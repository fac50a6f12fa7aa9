package org.xiangbang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Duties;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;

@AppTest
@DisplayName("A decision that waits for signers comes back")
class HeldDecisionTest {
    @Autowired
    private HandedSteps handed;

    @Autowired
    private Signers signers;

    @Autowired
    private Candidates candidates;

    @Autowired
    private OtherHands hands;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Duties duties;

    @Autowired
    private Desks desks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    private String caseNo;
    private String task;
    private Official chief;
    private Official finance;

    @BeforeEach
    void aDecisionWaits() {
        caseNo = handed.heard();
        task = handed.task(caseNo, HandedSteps.CHIEF);
        chief = people.at(HandedSteps.CHIEF);
        finance = people.at("finance.chief@513228");
    }

    @Test
    @DisplayName("with the sentence when the gate forbids it by the time it would take effect")
    void theGateComesLast() {
        var asked = add(finance);
        approve();
        did(chief, "review");

        assertThat(sign(asked, finance)).isEmpty();

        assertThat(handed.opinion(asked.id()).state()).isEqualTo(Opinion.State.AGREED);
        var back = hands.of(steps.open(task, chief)).decision();
        assertThat(back.held()).isFalse();
        assertThat(back.backZh()).contains("复核");
        assertThat(back.backEn()).containsIgnoringCase("review");
        assertThat(handed.waits(caseNo, "decide")).isTrue();
        assertThat(handed.acts(caseNo))
                .containsSubsequence("hold", "sign", "decision-back")
                .filteredOn("complete"::equals)
                .hasSize(3);
    }

    @Test
    @DisplayName("at once when who made it loses the desk, and says so to whoever comes next")
    void theDeciderIsGone() {
        var asked = add(finance);
        approve();
        desks.end(Desk.parse(HandedSteps.CHIEF), chief.login());

        sign(asked, finance);

        assertThat(handed.waits(caseNo, "decide")).isTrue();
        var back = hands.of(steps.open(task, people.at(HandedSteps.CHIEF))).decision();
        assertThat(back.held()).isFalse();
        said.told("hands.handed-on", back.backZh(), back.backEn(), chief.name());
    }

    @Test
    @DisplayName("when a deputy made it who stands in no longer")
    void theDeputyIsGone() {
        var asked = add(finance);
        var principal = new Principal(chief.login(), chief.person(), chief.name());
        var own = people.at("agriculture.handler@513228");
        var standIn = new StandIn(principal, chief.desks(), Set.of(), List.of());
        var deputy = new Official(own.login(), own.person(), own.name(), own.desks(), List.of(standIn));
        handed.decide(task, "approve", "", deputy);

        sign(asked, finance);

        var back = hands.of(steps.open(task, chief)).decision();
        assertThat(back.held()).isFalse();
        said.told("hands.decider-gone", back.backZh(), back.backEn(), own.name());
    }

    private Opinion add(Official who) {
        return signers.add(task, "beside", who.login(), "请一并把关", chief);
    }

    private java.util.Optional<Completed> sign(Opinion asked, Official by) {
        return signers.sign(asked.id(), "agree", "", List.of(), by);
    }

    private void approve() {
        handed.decide(task, "approve", "", chief);
    }

    private void did(Official who, String duty) {
        transaction.executeWithoutResult(t ->
                duties.record(caseNo, who.person(), duty, "hear", who.desks().get(0), Instant.now()));
    }
}

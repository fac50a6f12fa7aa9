package org.xiangbang.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;

@AppTest
@DisplayName("A decision that waits for signers comes back")
class PendingDecisionTest extends SignerCases {
    @Test
    @DisplayName("with the reason when the gate forbids it by the time it would take effect")
    void theGateComesLast() {
        var asked = add(finance);
        approve();
        did(chief, "review");

        assertThat(sign(asked, finance)).isEmpty();

        assertThat(handed.opinion(asked.id()).state()).isEqualTo(OpinionRequest.State.AGREED);
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
    @DisplayName("at once when the person who made it loses the desk, and says so to the next person there")
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
    @DisplayName("when it was made by a deputy whose deputyship is over")
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
        said.told(PendingDecisionRelease.DECIDER_SITS_THERE, back.backZh(), back.backEn(), own.name());
    }
}

package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.projects.proposal.ProposalForms.herbs;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.matching.Pairing.Status;

@AppTest
@DisplayName("Leaving a pairing")
class LeavingProcessTest extends PairingCases {
    private static final String LEAVE = "matching-pairing.leave";
    private static final Map<String, Object> REASON = Map.of("reason", "村里另有安排");

    @Test
    @DisplayName("is asked for by either side while the pairing is being made, and decided by the county")
    void eitherSideMayLeave() {
        var project = matchmaking.proposed(organization, herbs());
        walk.approve(project, "answer", NONE);
        workflow.raise(project, LEAVE, walk.official(VILLAGE_DESK));
        walk.approve(project, "askLeave", Map.of("reason", "村里另有安排"));
        walk.complete(project, "decideLeave", "reject", NONE);
        assertThat(walk.waiting(project)).hasSize(2);

        workflow.raise(project, LEAVE, walk.official("organization.representative@" + organization));
        walk.approve(project, "askLeave", Map.of("reason", "力量不足"));
        walk.approve(project, "decideLeave", NONE);

        ended(project, Status.LEFT, "withdrawn");
    }

    @Test
    @DisplayName("is dealt with in a process of its own, for which a pairing waits that both bureaus have confirmed")
    void thePairingWaits() {
        var project = asked(VILLAGE_DESK);
        assertThat(process(project, "askLeave")).isEqualTo(LeavingProcess.KEY);
        walk.approve(project, "askLeave", REASON);

        confirmed(project);
        assertThat(walk.waiting(project)).containsExactly("decideLeave " + AGRICULTURE);
        walk.complete(project, "decideLeave", "reject", NONE);

        assertThat(pairings.find(project).status()).isEqualTo(Status.PAIRED);
        assertThat(walk.waiting(project)).isNotEmpty();
        assertThat(cases.find(project).status()).isEqualTo("paired");
    }

    @Test
    @DisplayName(
            "a pairing that began before it was a process of its own goes on where it was, and may be raised there again")
    void goesOnInTheFormerModel() {
        var projects = new String[2];
        former.during(PairingProcess.KEY, () -> {
            for (int i = 0; i < projects.length; i++) projects[i] = asked(VILLAGE_DESK);
            walk.approve(projects[1], "askLeave", REASON);
        });
        assertThat(process(projects[0], "askLeave")).isEqualTo(PairingProcess.KEY);

        walk.approve(projects[0], "askLeave", REASON);
        walk.approve(projects[0], "decideLeave", NONE);
        ended(projects[0], Status.LEFT, "withdrawn");
        walk.complete(projects[1], "decideLeave", "reject", NONE);
        workflow.raise(projects[1], LEAVE, walk.official("organization.representative@" + organization));
        assertThat(process(projects[1], "askLeave")).isEqualTo(PairingProcess.KEY);
    }

    /** An accepted pairing that this desk asks to leave. */
    private String asked(String desk) {
        var project = matchmaking.proposed(organization, herbs());
        walk.approve(project, "answer", NONE);
        workflow.raise(project, LEAVE, walk.official(desk));
        return project;
    }
}

package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.moves.Cancellation;
import org.xiangbang.projects.proposal.ProposalForms;

@AppTest
@DisplayName("A project is canceled")
class WithdrawalProcessTest extends ProjectCases {
    @Autowired
    private Cancellation cancellation;

    @Test
    @DisplayName("by the applicant until its agreement is filed, with a reason")
    void isWithdrawn() {
        var second = matchmaking.proposed(organization, ProposalForms.herbs());
        cancellation.cancel(project, "另行申报", walk.official(handler()));
        assertThat(cases.find(project).status()).isEqualTo("withdrawn");
        assertThat(walk.running(project)).isFalse();

        walk.approve(second, "answer", NONE);
        said.wrong("engine.cancel-reason", () -> cancellation.cancel(second, " ", walk.official(handler())));
        cancellation.cancel(second, "资金未落实", walk.official(handler()));
        assertThat(walk.running(second)).isFalse();
    }

    @Test
    @DisplayName("and what others have raised beside it ends with it")
    void endsWhatIsBesideIt() {
        object(project);
        raise(project, "suspend", COUNTY_HANDLER);

        cancellation.cancel(project, "另行申报", walk.official(handler()));

        assertThat(walk.waiting(project)).isEmpty();
        assertThat(walk.running(project)).isFalse();
        assertThat(workflow.raisable(project, walk.official(COUNTY_HANDLER))).isEmpty();
    }

    @Test
    @DisplayName("or kept after all, and goes on where it was")
    void isKept() {
        raise(project, "withdraw", handler());
        walk.approve(project, "withdrawProposal", NONE);

        assertThat(walk.waiting(project)).containsExactly("answer " + VILLAGE_HANDLER);
    }
}

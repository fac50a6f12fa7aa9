package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.organizations.SignUpForms.foundation;
import static org.xiangbang.organizations.SignUpForms.foundationWith;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.organizations.Organization.Status;

@AppTest
@DisplayName("A sign-up")
class WithdrawalProcessTest extends AdmissionCases {
    @Autowired
    private Said said;

    @Test
    @DisplayName("may be canceled until the decision on admission")
    void withdraws() {
        var number = filed(foundation());
        workflow.raise(number, WithdrawalProcess.RAISE, applicant);
        walk.complete(number, "withdrawConfirm", "approve", NONE, applicant);
        assertThat(walk.waiting(number)).containsExactly("firstReview " + HANDLER);
        workflow.raise(number, WithdrawalProcess.RAISE, applicant);
        walk.complete(number, "withdrawConfirm", "withdraw", NONE, applicant);
        assertThat(organizations.find(number).status()).isEqualTo(Status.WITHDRAWN);

        var later = filed(foundation());
        walk.approve(later, "firstReview", found("passed", "none"));
        cancellation.cancel(later, "不再报名", applicant);
        assertThat(organizations.find(later).status()).isEqualTo(Status.WITHDRAWN);
        said.refuses("engine.cancel-closed", () -> cancellation.cancel(later, "不再报名", applicant));
    }

    @Test
    @DisplayName("that is canceled leaves no step open, wherever it stands")
    void stopsWhateverWaits() {
        var number = filed(foundationWith("competentUnit", "教育局"));
        walk.approve(number, "firstReview", found("passed", "none"));
        assertThat(walk.waits(number, "unitOpinion")).isTrue();

        cancellation.cancel(number, "不再报名", applicant);

        assertThat(walk.waiting(number)).isEmpty();
        assertThat(walk.running(number)).isFalse();
    }

    @Test
    @DisplayName("that is refused while the applicant still thinks about it leaves no question open")
    void endsWithTheCase() {
        var number = filed(foundation());
        workflow.raise(number, WithdrawalProcess.RAISE, applicant);

        walk.complete(number, "firstReview", "reject", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.REFUSED);
        assertThat(walk.waiting(number)).isEmpty();
        assertThat(walk.running(number)).isFalse();
    }

    @Test
    @DisplayName("that is decided cannot be canceled any more, and is told why")
    void isTooLate() {
        var number = admitted();
        var representative = people.also(applicant, desk("handler", number).id());

        said.refuses("engine.cancel-decided", () -> cancellation.cancel(number, "不再报名", representative));
        assertThat(workflow.raisable(number, representative)).noneMatch(SidePath::cancels);
    }
}

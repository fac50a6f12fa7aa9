package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.organizations.Organization.Status;
import org.xiangbang.organizations.listing.ListingProcess;
import org.xiangbang.organizations.listing.UnlistingProcess;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("An organization that is on a list")
class UnlistingProcessTest extends AdmissionCases {
    @Autowired
    private Said said;

    private String listed() {
        var number = admitted();
        workflow.raise(number, ListingProcess.RAISE, walk.official(HANDLER));
        walk.approve(number, "listing", LISTED);
        walk.approve(number, "listingDecision", NONE);
        return number;
    }

    private void unlist(String number) {
        workflow.raise(number, UnlistingProcess.RAISE, walk.official(HANDLER));
    }

    @Test
    @DisplayName("does not leave it without a second person's consent")
    void isDecided() {
        var number = listed();
        unlist(number);
        walk.complete(number, "unlisting", "withdraw", NONE);
        unlist(number);
        walk.approve(number, "unlisting", UNLISTED);
        walk.complete(number, "unlistingDecision", "reject", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.LISTED);

        unlist(number);
        walk.approve(number, "unlisting", UNLISTED);
        walk.approve(number, "unlistingDecision", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);
        assertThat(walk.waiting(number)).isEmpty();
    }

    @Test
    @DisplayName("is offered this on a list only, and leaves it once: whoever comes second is refused")
    void leavesOnce() {
        var number = listed();
        unlist(number);
        walk.approve(number, "unlisting", UNLISTED);
        unlist(number);
        walk.approve(number, "unlistingDecision", NONE);

        said.refuses("organizations.only-listed-leaves", () -> walk.approve(number, "unlisting", UNLISTED));
        assertThatThrownBy(() -> unlist(number)).isInstanceOf(NotFound.class);
    }
}

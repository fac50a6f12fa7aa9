package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.organizations.Organization.Color;
import org.xiangbang.organizations.Organization.Status;
import org.xiangbang.organizations.listing.ListingProcess;
import org.xiangbang.organizations.listing.UnlistingProcess;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("An organization that gets on a list")
class ListingProcessTest extends AdmissionCases {
    @Autowired
    private Said said;

    @Autowired
    private Directory directory;

    private void list(String number) {
        workflow.raise(number, ListingProcess.RAISE, walk.official(HANDLER));
    }

    @Test
    @DisplayName("once listed proposes nothing and its open projects stop, until it leaves the list")
    void isListed() {
        var number = admitted();
        var project = openProject(number);

        list(number);
        walk.approve(number, "listing", LISTED);
        walk.approve(number, "listingDecision", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.LISTED);
        assertThat(organizations.find(number).standing().onList()).isEqualTo("abnormal");
        assertThat(organizations.find(number).color()).isEqualTo(Color.YELLOW);
        assertThat(directory.findings(number)).extracting(Finding::reason).contains("listed-abnormal");
        said.refuses(
                "organizations.listed-proposes-nothing",
                () -> organizations.mayPropose(number).orThrow());
        assertThat(cases.find(project).suspended()).isTrue();

        workflow.raise(number, UnlistingProcess.RAISE, walk.official(HANDLER));
        walk.approve(number, "unlisting", UNLISTED);
        walk.approve(number, "unlistingDecision", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);
        assertThat(organizations.find(number).color()).isEqualTo(Color.GREEN);
        assertThat(directory.findings(number)).isEmpty();
        assertThat(cases.find(project).suspended()).isFalse();
    }

    @Test
    @DisplayName("is not listed without a second person's consent")
    void isDecided() {
        var number = admitted();
        list(number);
        walk.approve(number, "listing", LISTED);
        walk.complete(number, "listingDecision", "reject", NONE);
        list(number);
        walk.complete(number, "listing", "withdraw", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);
        assertThat(walk.waiting(number)).isEmpty();
    }

    @Test
    @DisplayName("is offered this in the directory only, and once: whoever comes second is refused")
    void isListedOnce() {
        var applying = filed(SignUpForms.foundation());
        assertThatThrownBy(() -> list(applying)).isInstanceOf(NotFound.class);
        var number = admitted();
        list(number);
        walk.approve(number, "listing", LISTED);
        list(number);
        walk.approve(number, "listingDecision", NONE);

        said.refuses("organizations.only-admitted-is-listed", () -> walk.approve(number, "listing", LISTED));
        assertThatThrownBy(() -> list(number)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("and leaves the directory meanwhile is asked nothing more about the list")
    void endsWithTheCase() {
        var number = admitted();
        walk.fire(number, "annualCheckDue");
        walk.approve(
                number,
                "annualReport",
                annual(organizations.find(number).standing().annualCheckYear() + 1, "failed"));
        list(number);

        walk.complete(number, "firstReview", "reject", NONE);

        assertThat(walk.waiting(number)).isEmpty();
        assertThat(walk.running(number)).isFalse();
    }
}

package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.organizations.Organization.Color;
import org.xiangbang.organizations.Organization.Status;

@AppTest
@DisplayName("An organization in the directory")
class DirectoryProcessTest extends AdmissionCases {
    @Autowired
    private Said said;

    @Autowired
    private Directory directory;

    @Test
    @DisplayName("is checked again when its next annual check is due, and stays or leaves")
    void isCheckedAgain() {
        var number = admitted();
        var until = organizations.find(number).entry().validUntil();
        var year = organizations.find(number).standing().annualCheckYear() + 1;

        said.refuses(
                "organizations.entry-has-expired",
                () -> organizations.find(number).mayPropose(until.plusDays(1)).orThrow(),
                until.toString(),
                until.toString());
        walk.fire(number, "annualCheckDue");
        assertThat(walk.waiting(number)).containsExactly("annualReport organization.handler@" + number);
        walk.approve(number, "annualReport", annual(year, "passed"));
        walk.approve(number, "firstReview", found("passed", "none"));
        walk.approve(number, "decide", NONE);
        assertThat(organizations.find(number).entry().validUntil()).isEqualTo(until.plusYears(1));

        walk.fire(number, "annualCheckDue");
        walk.approve(number, "annualReport", annual(year + 1, "failed"));
        assertThat(organizations.find(number).color()).isEqualTo(Color.RED);
        walk.complete(number, "firstReview", "reject", NONE);
        assertThat(organizations.mayPropose(number).allowed()).isFalse();
        assertThat(walk.running(number)).isFalse();
    }

    @Test
    @DisplayName("once listed proposes nothing and its open projects stop, until it leaves the list")
    void isListed() {
        var number = admitted();
        var project = openProject(number);

        workflow.raise(number, AdmissionProcess.LIST, walk.official(HANDLER));
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

        workflow.raise(number, AdmissionProcess.UNLIST, walk.official(HANDLER));
        walk.approve(number, "unlisting", UNLISTED);
        walk.approve(number, "unlistingDecision", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);
        assertThat(organizations.find(number).color()).isEqualTo(Color.GREEN);
        assertThat(directory.findings(number)).isEmpty();
        assertThat(cases.find(project).suspended()).isFalse();
    }

    @Test
    @DisplayName("is neither listed nor unlisted without a second person's consent")
    void listingIsDecided() {
        var number = admitted();
        workflow.raise(number, AdmissionProcess.LIST, walk.official(HANDLER));
        walk.approve(number, "listing", LISTED);
        walk.complete(number, "listingDecision", "reject", NONE);
        workflow.raise(number, AdmissionProcess.LIST, walk.official(HANDLER));
        walk.complete(number, "listing", "withdraw", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);

        workflow.raise(number, AdmissionProcess.UNLIST, walk.official(HANDLER));
        said.refuses("organizations.only-listed-leaves", () -> walk.approve(number, "unlisting", UNLISTED));
        walk.complete(number, "unlisting", "withdraw", NONE);

        workflow.raise(number, AdmissionProcess.LIST, walk.official(HANDLER));
        walk.approve(number, "listing", LISTED);
        walk.approve(number, "listingDecision", NONE);
        workflow.raise(number, AdmissionProcess.UNLIST, walk.official(HANDLER));
        walk.approve(number, "unlisting", UNLISTED);
        walk.complete(number, "unlistingDecision", "reject", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.LISTED);
    }
}

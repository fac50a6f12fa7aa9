package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.organizations.Organization.Color;

@AppTest
@DisplayName("An organization in the directory")
class DirectoryProcessTest extends AdmissionCases {
    @Autowired
    private Said said;

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
}

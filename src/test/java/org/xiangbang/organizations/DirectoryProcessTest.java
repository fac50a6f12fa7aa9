package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.organizations.Organization.Color;
import org.xiangbang.organizations.deregistration.DeregistrationProcess;

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

    @Test
    @DisplayName("leaves it without a word that its annual check fell due, when it is deregistered before")
    void leavesBeforeItsCheck() {
        var number = admitted();
        workflow.raise(number, DeregistrationProcess.RAISE, walk.official(HANDLER));
        walk.approve(
                number,
                "deregister",
                Map.of(
                        "deregisteredOn",
                        Today.date().minusDays(1).toString(),
                        "ground",
                        "完成宗旨",
                        "deregistrationPaper",
                        CaseDriver.PAPER));
        walk.approve(number, "deregistrationConfirm", NONE);

        assertThat(walk.running(number)).isFalse();
        assertThat(db.sql("select step from evidence.act where case_no = ? and act = 'timer'")
                        .param(number)
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}

package org.xiangbang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("Finished work")
class AcceptanceProcessTest extends AcceptanceWalk {
    @Test
    @DisplayName("is checked by village, township, auditor and county, posted in a public notice and accepted")
    void isAccepted() {
        var caseNo = done(SampleProject.VILLAGE, FISCAL);

        cases.approve(caseNo, "selfCheck", selfCheck());
        assertThat(cases.waiting(caseNo)).containsExactly("villageCheck village.handler@513228100210");
        cases.approve(caseNo, "villageCheck", check());
        assertThat(cases.waiting(caseNo)).containsExactly("townshipCheck township.handler@513228100");
        cases.approve(caseNo, "townshipCheck", check());
        assertThat(cases.waiting(caseNo)).containsExactly("settlementAudit audit.handler@513228");
        cases.approve(caseNo, "settlementAudit", audit("640000.00", "617000.00"));
        cases.approve(caseNo, "finalCheck", finalCheck());
        cases.approve(caseNo, "postResult", posted());
        assertThat(cases.waiting(caseNo)).containsExactly("resultNotice agriculture.handler@513228");
        cases.fire(caseNo, "resultNoticeOver");

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(projects.find(caseNo).acceptedOn()).isNotNull();
        assertThat(projects.find(caseNo).ceiling()).isEqualTo(Money.parse("617000.00"));
        assertThat(acceptances.current(caseNo).result()).isEqualTo(Acceptance.Result.ACCEPTED);
        assertThat(acceptances.current(caseNo).items())
                .extracting(Acceptance.Item::verified)
                .containsOnly(198L);
    }

    @Test
    @DisplayName("is first checked by the township where it has no village, and not audited where no row asks for it")
    void skipsWhatDoesNotApply() {
        var caseNo = done("513228100", DONATION);

        cases.approve(caseNo, "selfCheck", selfCheck());
        assertThat(cases.waiting(caseNo)).containsExactly("townshipCheck township.handler@513228100");
        cases.approve(caseNo, "townshipCheck", check());

        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("that is insufficient is rectified and checked again, at most twice a level; then it passes or fails")
    void rectifiedTwiceAtMost() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "finalCheck");
        assertThat(cases.view(caseNo, "finalCheck").definition().field("team"))
                .as("the page begins with as many rows as the rule needs")
                .hasValueSatisfying(team -> assertThat(team.bounds().minRows()).isEqualTo(FinalTeam.LEAST));

        for (int round = 0; round < 2; round++) {
            cases.complete(caseNo, "finalCheck", "return", with(finalCheck(), "rectifyBy", "2099-12-31"));
            assertThat(cases.waiting(caseNo)).containsExactly("rectify organization.handler@S-009999");
            cases.approve(caseNo, "rectify", rectified());
            assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
        }
        said.refuses(
                "audit.rectified-at-most-twice",
                () -> cases.complete(caseNo, "finalCheck", "return", with(finalCheck(), "rectifyBy", "2099-12-31")));
        cases.complete(caseNo, "finalCheck", "reject", finalCheck());

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(acceptances.current(caseNo).result()).isEqualTo(Acceptance.Result.FAILED);
        assertThat(acceptances.current(caseNo).checks()).hasSize(5);
        assertThat(projects.find(caseNo).acceptedOn()).isNull();
    }

    @Test
    @DisplayName("that village or township returned goes back to exactly that level")
    void theSameLevelChecksAgain() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        for (var level : List.of("villageCheck", "townshipCheck")) {
            upTo(caseNo, level);
            cases.complete(caseNo, level, "return", Map.of("rectifyBy", "2099-12-31"));
            cases.approve(caseNo, "rectify", rectified());
            assertThat(cases.waiting(caseNo)).singleElement().asString().startsWith(level);
        }
        assertThat(acceptances.current(caseNo).checks())
                .extracting(Acceptance.Check::measures)
                .contains("补种二十亩");
    }

    @Test
    @DisplayName("that village or township do not pass still goes to the county, which alone can fail it")
    void onlyTheCountyFails() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "villageCheck");

        cases.complete(caseNo, "villageCheck", "reject", Map.of());
        assertThat(cases.waiting(caseNo)).containsExactly("townshipCheck township.handler@513228100");
        cases.complete(caseNo, "townshipCheck", "reject", Map.of());
        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("is still checked after sixty days without a final check, and the chief explains the delay")
    void lateChecksAreExplained() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "finalCheck");

        cases.fire(caseNo, "finalCheckLate");
        assertThat(cases.waiting(caseNo))
                .containsExactly("explainDelay agriculture.chief@513228", "finalCheck agriculture.reviewer@513228");
        cases.approve(caseNo, "explainDelay", Map.of("reason", "大雪封山", "completeBy", "2099-12-31"));

        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
    }
}

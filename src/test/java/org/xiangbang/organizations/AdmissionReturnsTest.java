package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.organizations.SignUpForms.foundationWith;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.organizations.Organization.Status;

@AppTest
@DisplayName("An admission is returned")
class AdmissionReturnsTest extends AdmissionCases {
    @Autowired
    private Said said;

    private static final String UNIT = "unitOpinion line.handler@513228";
    private static final String DECIDE = "decide civil-affairs.reviewer@513228";

    @Autowired
    private ReturnTo returns;

    private String number;

    @BeforeEach
    void aFoundationWithACompetentUnit() {
        number = filed(foundationWith("competentUnit", "教育局"));
        review();
    }

    @Test
    @DisplayName("from the competent unit to the first review, and goes the way again")
    void fromTheUnit() {
        back("unitOpinion", "firstReview", false);
        assertThat(walk.waiting(number)).containsExactly("firstReview " + HANDLER);
        review();
        assertThat(walk.waiting(number)).containsExactly(UNIT);
    }

    @Test
    @DisplayName("to the applicant, who may correct all but the region")
    void toTheApplicant() {
        back("unitOpinion", "firstReview", false);
        walk.complete(number, "firstReview", "return", NONE);

        said.wrong(
                "organizations.region-fixed",
                () -> walk.approve(number, "signUp", foundationWith("region", "513230")),
                "原为 513228",
                "513228");
    }

    @Test
    @DisplayName("from the decision to the first review or the unit, straight back or the way again, and is decided")
    void fromTheDecision() {
        walk.approve(number, "unitOpinion", NONE);
        back("decide", "firstReview", true);
        review();
        assertThat(walk.waiting(number)).containsExactly(DECIDE);
        back("decide", "unitOpinion", false);
        walk.approve(number, "unitOpinion", NONE);
        assertThat(walk.waiting(number)).containsExactly(DECIDE);

        walk.approve(number, "decide", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);
    }

    private void review() {
        walk.approve(number, "firstReview", found("passed", "none"));
    }

    private void back(String step, String target, boolean straight) {
        var by = walk.official(walk.waiting(number).get(0).split(" ")[1]);
        var task = walk.view(number, step, by).taskId();
        returns.back(task, new ReturnTo.Request(target, "请核对", straight, false), by);
    }
}

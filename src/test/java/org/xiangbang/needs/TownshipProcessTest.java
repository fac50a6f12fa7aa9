package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.needs.NeedForms.COUNTY;
import static org.xiangbang.needs.NeedForms.TOWNSHIP;
import static org.xiangbang.needs.NeedForms.herbs;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The township's notice of a need")
class TownshipProcessTest extends SurveyCases {

    @Test
    @DisplayName("is a process of its own, which ends with the period or sends the need back to its reporter")
    void isAProcessOfItsOwn() {
        var need = at("townshipPosting");
        assertThat(process(need, "townshipPosting")).isEqualTo(TownshipProcess.KEY);

        walk.approve(need, "townshipPosting", POSTED);
        assertThat(process(need, "townshipNotice")).isEqualTo(TownshipProcess.KEY);
        walk.fire(need, "townshipNoticeOver");

        assertThat(walk.waiting(need)).containsExactly("departmentReview line.reviewer@513228");
        assertThat(process(need, "departmentReview")).isEqualTo(SurveyProcess.KEY);
    }

    @Test
    @DisplayName("is gone when the township takes its decision back, and is posted once it decides again")
    void goesWithTheDecision() {
        var need = at("townshipDecision");

        takeBack(need, "townshipDecision", "approve", NONE);
        assertThat(walk.waiting(need)).containsExactly("townshipDecision township.chief@" + TOWNSHIP);
        assertThat(needs.find(need).status()).isEqualTo(Need.Status.REPORTED);

        walk.approve(need, "townshipDecision", NONE);
        assertThat(walk.waiting(need)).containsExactly("townshipPosting " + TOWNSHIP_DESK);
    }

    @Test
    @DisplayName("goes on when the finding that ended it is taken back")
    void comesBackWithTheFinding() {
        var need = at("townshipNotice");
        object(need, "township");

        takeBack(need, "townshipObjection", "reject", Map.of("finding", "名单有误"));
        assertThat(walk.waiting(need)).containsExactly("townshipObjection " + COUNTY_DESK);
        assertThat(process(need, "townshipObjection")).isEqualTo(TownshipProcess.KEY);

        walk.approve(need, "townshipObjection", Map.of("finding", "名单无误"));
        walk.fire(need, "townshipNoticeOver");
        assertThat(walk.waiting(need)).containsExactly("departmentReview line.reviewer@" + COUNTY);
    }

    @Test
    @DisplayName(
            "with an objection is examined: if unfounded the notice goes on, if upheld the reporter corrects the need")
    void isObjectedTo() {
        var need = at("townshipNotice");

        object(need, "township");
        assertThat(walk.waiting(need)).containsExactly("townshipObjection agriculture.handler@513228");
        walk.approve(need, "townshipObjection", Map.of("finding", "名单无误"));
        assertThat(walk.waiting(need)).hasSize(1).first().asString().startsWith("townshipNotice");
        object(need, "township");
        walk.complete(need, "townshipObjection", "reject", Map.of("finding", "名单有误"));
        assertThat(walk.waiting(need)).containsExactly("report " + VILLAGE_DESK);

        walk.approve(need, "report", herbs());
        assertThat(walk.waiting(need)).containsExactly("villagePosting " + VILLAGE_DESK);
    }
}

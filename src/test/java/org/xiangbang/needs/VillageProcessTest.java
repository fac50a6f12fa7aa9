package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.needs.NeedForms.herbs;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The village's notice of a need")
class VillageProcessTest extends SurveyCases {

    @Test
    @DisplayName("is a process of its own, which ends with the period or sends the need back to its reporter")
    void isAProcessOfItsOwn() {
        var need = at("villagePosting");
        assertThat(process(need, "villagePosting")).isEqualTo(VillageProcess.KEY);

        walk.approve(need, "villagePosting", POSTED);
        assertThat(process(need, "villageNotice")).isEqualTo(VillageProcess.KEY);
        walk.fire(need, "villageNoticeOver");

        assertThat(walk.waiting(need)).containsExactly("townshipReview township.handler@513228100");
        assertThat(process(need, "townshipReview")).isEqualTo(SurveyProcess.KEY);
    }

    @Test
    @DisplayName(
            "with an objection is examined: if unfounded the notice goes on, if upheld the reporter corrects the need")
    void isObjectedTo() {
        var need = at("villageNotice");

        object(need, "village");
        assertThat(walk.waiting(need)).containsExactly("villageObjection township.handler@513228100");
        walk.approve(need, "villageObjection", Map.of("finding", "名单无误"));
        assertThat(walk.waiting(need)).hasSize(1).first().asString().startsWith("villageNotice");
        object(need, "village");
        walk.complete(need, "villageObjection", "reject", Map.of("finding", "名单有误"));
        assertThat(walk.waiting(need)).containsExactly("report " + VILLAGE_DESK);

        walk.approve(need, "report", herbs());
        assertThat(walk.waiting(need)).containsExactly("villagePosting " + VILLAGE_DESK);
        walk.fire(at("villageNotice", need), "villageNoticeOver");
        assertThat(walk.waiting(need))
                .as("an objection of an earlier notice does not count")
                .containsExactly("townshipReview township.handler@513228100");
    }
}

package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.needs.NeedForms.herbs;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The village's notice of a need")
class VillageProcessTest extends SurveyCases {
    @LocalServerPort
    int port;

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
        var township = new Visitor(port, TOWNSHIP_DESK).signIn();
        assertThat(township.page("/tasks/" + walk.task(need)).body())
                .as("the reader is told what ended, and nothing of what the model asked on the way")
                .contains(">村公示期满，交芦花镇")
                .doesNotContain("谁申报的", "（系统）");
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

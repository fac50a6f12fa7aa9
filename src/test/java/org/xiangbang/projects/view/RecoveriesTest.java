package org.xiangbang.projects.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.projects.lifecycle.ProjectCases;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The money of a project that ended early")
class RecoveriesTest extends ProjectCases {
    @LocalServerPort
    private int port;

    @Autowired
    private ProjectWalk way;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Test
    @DisplayName("says what was recovered, when and in which step, and that nothing is payable any more")
    void isRecovered() throws Exception {
        way.upTo(project, "finalCheck");
        assertThat(page()).contains("尚可拨付", "448,000.00", "还可付").doesNotContain("追回");
        assertThat(read().at("/sums/left").asText()).isEqualTo("448000.00");
        way.does(project, "finalCheck", "reject");
        way.upTo(project, "creditRecord");
        assertThat(page()).contains("追回", "“确认追回”");
        way.toItsEnd(project);

        assertThat(cases.find(project).status()).isEqualTo("failed");
        assertThat(page())
                .containsPattern(
                        "追回</dt><dd><span>192,000.00 元</span> <span class=\"quiet nowrap\">\\d{4}-\\d\\d-\\d\\d 到账")
                .contains("由“确认追回”环节登记", "已拨未退</dt><dd>0.00 元", "不再拨付 448,000.00")
                .doesNotContain("尚可拨付", "还可付", "未付 448,000.00");
        var sums = read().get("sums");
        assertThat(sums.get("paid").asText()).as("what was paid stays").isEqualTo("192000.00");
        assertThat(sums.get("recovered").asText()).isEqualTo("192000.00");
        assertThat(sums.get("remaining").asText()).isEqualTo("0.00");
        assertThat(sums.get("left").asText()).isEqualTo("0.00");
        assertThat(sums.at("/recoveries/0/step").asText()).isEqualTo("confirmRecovery");
        assertThat(read().at("/budget/0/left").asText()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("says what was returned at the termination once it was checked, and what remains paid")
    void isReturned() throws Exception {
        way.upTo(project, "startWork");
        raise(project, "terminate", VILLAGE_HANDLER);
        walk.approve(project, "askTermination", Map.of("reason", "不再需要", "doneSoFar", "尚未开工"));
        walk.approve(project, "decideTermination", NONE);
        var today = OfficialClock.day(clock.instant()).toString();
        walk.approve(
                project,
                "accountForMoney",
                Map.of("spent", "92000.00", "returned", "100000.00", "returnedOn", today, "remarks", "已退回"));
        assertThat(page()).as("not before the check").doesNotContain("清算退回");

        walk.approve(project, "checkAccount", NONE);

        assertThat(page())
                .contains("清算退回</dt><dd><span>100,000.00 元</span>", "已拨未退</dt><dd>92,000.00 元")
                .doesNotContain("尚可拨付");
        assertThat(read().at("/sums/remaining").asText()).isEqualTo("92000.00");
    }

    @Test
    @DisplayName("says of a closed project what was spent")
    void isSpent() throws Exception {
        way.toItsEnd(project);

        assertThat(cases.find(project).status()).isEqualTo("closed");
        assertThat(read().at("/closing/spent").asText()).isEqualTo("640000.00");
        assertThat(page()).contains("实际支出</dt><dd>640,000.00 元</dd>").doesNotContain("结余</dt>");
    }

    private String page() {
        return new Visitor(port, COUNTY_HANDLER)
                .signIn()
                .page("/cases/" + project + "/money")
                .body();
    }

    private JsonNode read() throws Exception {
        return json.readTree(new Caller(port, COUNTY_HANDLER)
                .get("/api/v1/projects/" + project)
                .body());
    }
}

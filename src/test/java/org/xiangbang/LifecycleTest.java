package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("藏白菊 in 谷汝村, 64 万元, over the interface")
class LifecycleTest {
    private static final String VILLAGE = "village.handler@513228100201";
    private static final String FOREIGN = "village.handler@513230100201";

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is reported by the village, waits for the village's board, and is hidden from another county")
    void isReported() {
        var journey = new Journey(port, List.of(VILLAGE));

        var caseNo = journey.start(VILLAGE, "needs", need());

        var open = journey.open(caseNo);
        assertThat(open).extracting(Journey.Open::desk).containsExactly(VILLAGE);
        assertThat(journey.get(FOREIGN, "/tasks/" + open.get(0).id()).statusCode())
                .isEqualTo(404);
        assertThat(journey.complete(open.get(0), VILLAGE, "approve", Map.of("postedAt", "谷汝村公示栏"))
                        .statusCode())
                .isEqualTo(200);
        var trace = Journey.read(journey.get("audit.inspector@513228", "/cases/" + caseNo + "/trace"));
        assertThat(trace.get("events").findValuesAsText("step"))
                .contains("report", open.get(0).step());
    }

    private static Map<String, Object> need() {
        return Map.ofEntries(
                Map.entry("title", "谷汝村藏白菊种植"),
                Map.entry("category", "industry"),
                Map.entry("nature", "new"),
                Map.entry("region", "513228100201"),
                Map.entry("startsOn", "2027-03-01"),
                Map.entry("endsOn", "2027-11-30"),
                Map.entry("responsibleUnit", "谷汝村村民委员会"),
                Map.entry("task", "藏白菊种植"),
                Map.entry("amount", "640000.00"),
                Map.entry("funding", List.of(Map.of("source", "donation", "amount", "640000.00"))),
                Map.entry("households", 198),
                Map.entry("people", 544),
                Map.entry("outputTarget", "完成藏白菊种植"),
                Map.entry("benefitTarget", "198户544人家门口就业"),
                Map.entry("satisfactionTarget", "受益群众满意"),
                Map.entry("participation", "群众就近务工"));
    }
}

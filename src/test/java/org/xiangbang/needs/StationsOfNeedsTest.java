package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The stations of a need")
class StationsOfNeedsTest extends SurveyCases {
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("show a returned need where it waits, and what it has passed as done")
    void ofOneReturned() {
        var need = at("townshipReview");
        assertThat(stations(need)).contains("村公示 done", "乡镇审核 open", "乡镇公示 ahead");

        walk.complete(need, "townshipReview", "return", NONE);

        assertThat(stations(need)).contains("需求申报 open", "村公示 done", "乡镇审核 done", "乡镇公示 ahead");
    }

    @Test
    @DisplayName("show of an ended need what was done, and everything else as left out")
    void ofOneEnded() {
        var need = at("townshipReview");
        cancellation.cancel(need, "另有安排", walk.official(VILLAGE_DESK));

        assertThat(stations(need)).contains("需求申报 done", "村公示 done", "乡镇审核 passed", "县审定 passed");
    }

    private String stations(String need) {
        return new Visitor(port, VILLAGE_DESK)
                .get("/api/v1/cases/" + need)
                .body()
                .replaceAll("\"name\":\"([^\"]+)\",\"state\":\"([a-z]+)\"", "$1 $2");
    }
}

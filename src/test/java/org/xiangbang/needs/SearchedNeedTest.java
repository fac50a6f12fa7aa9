package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("A need that the search finds")
class SearchedNeedTest extends SurveyCases {
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("says where it waits and who has it, to those who may see its case only")
    void whoHasIt() {
        var need = reported();
        var search = "/search?q=" + need.substring(2);
        var inspector = new Visitor(port, "audit.inspector@513228").signIn();

        assertThat(inspector.page(search).body()).contains(need, "现在：村公示张贴（", "谷汝村");
        var village = new Visitor(port, VILLAGE_DESK).signIn();
        assertThat(village.send("/api/v1/tasks/" + walk.task(need) + "/claim", "")
                        .statusCode())
                .isLessThan(300);
        assertThat(inspector.get("/api/v1" + search).body()).contains("\"person\":\"");
        assertThat(inspector.page(search).body()).contains("已签收）");
        assertThat(inspector.page(search + "&lang=en").body()).contains("Now: ", "claimed by ");

        var published = published();
        var stranger = new Visitor(port, "audit.inspector@513230").signIn().page("/search?q=" + published.substring(2));
        assertThat(stranger.body()).contains(published).doesNotContain("现在：");
    }
}

package org.xiangbang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.SampleProject;

@AppTest
@DisplayName("A public notice")
class PublicNoticesTest {
    @Autowired
    private CaseDriver cases;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PublicNotices publicNotices;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is listed while it is posted, and afterwards with how it ended")
    void isListed() throws Exception {
        var caseNo = SampleProject.implementing(db, "513228100", "donation").caseNo;
        cases.start("audit-acceptance", caseNo);
        cases.approve(caseNo, "selfCheck", selfCheck());
        cases.approve(caseNo, "townshipCheck", checked());
        cases.approve(caseNo, "finalCheck", judged());
        cases.approve(
                caseNo, "postResult", Map.of("board", "公示栏", "postedOn", "2026-11-01", "photo", CaseDriver.PAPER));
        assertThat(publicNotices.list(caseNo, "", 10))
                .singleElement()
                .extracting(PublicNotice::closedAt)
                .isNull();

        cases.complete(caseNo, "resultNotice", "return", Map.of("objector", "村民", "objection", "数量不足"));
        cases.approve(caseNo, "verifyObjection", Map.of("finding", "数量属实"));
        cases.fire(caseNo, "resultNoticeOver");

        assertThat(publicNotices.list(caseNo, "", 10))
                .extracting(PublicNotice::objected)
                .containsExactly(false, true);
        assertThat(publicNotices.list(
                        caseNo, publicNotices.list(caseNo, "", 1).get(0).taskId(), 10))
                .extracting(PublicNotice::objected)
                .containsExactly(true);
        assertThat(get("/api/v1/notices?q=" + caseNo)).contains(caseNo);
    }

    private String get(String path) throws Exception {
        var basic = Base64.getEncoder().encodeToString("village.handler@513228100210:Xiangbang-2026".getBytes());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + basic)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static Map<String, Object> selfCheck() {
        return Map.of(
                "acceptanceItems",
                List.of(Map.of("item", "藏白菊", "planned", 1, "done", 1, "proof", "照片")),
                "maintainer",
                "村委会",
                "summary",
                "完成",
                "proofs",
                CaseDriver.PAPER);
    }

    private static Map<String, Object> checked() {
        return Map.of("verified", List.of(Map.of("item", "藏白菊", "verified", 1)), "record", "无误");
    }

    private static Map<String, Object> judged() {
        return Map.of(
                "verified",
                List.of(Map.of("item", "藏白菊", "verified", 1)),
                "record",
                "合格",
                "team",
                List.of(member("甲"), member("乙"), member("丙")));
    }

    private static Map<String, Object> member(String name) {
        return Map.of("name", name, "unit", "农业农村局", "fromImplementer", false, "recusal", "none");
    }
}

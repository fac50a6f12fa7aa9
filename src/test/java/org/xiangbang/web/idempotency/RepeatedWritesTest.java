package org.xiangbang.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.People;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("A write that is sent again under its key")
class RepeatedWritesTest {
    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private Caller official;
    private String events;
    private String trace;

    @BeforeEach
    void aRunningCase() {
        probe.deploy();
        var caseNo = probe.reported(people.at("village.handler@513228100210"), List.of());
        official = new Caller(port, "agriculture.chief@513228");
        events = "/api/v1/cases/" + caseNo + "/events";
        trace = "/api/v1/cases/" + caseNo + "/trace";
    }

    @Test
    @DisplayName("happens once and gets the first answer")
    void happensOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = "{\"event\":\"probe-review.question\"}";

        var first = official.post(events, body, "Idempotency-Key", key);
        var second = official.post(events, body, "Idempotency-Key", key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(raised()).isOne();
    }

    @Test
    @DisplayName("is refused when it is a different write")
    void isRefusedWhenItDiffers() throws Exception {
        var key = UUID.randomUUID().toString();
        official.post(events, "{\"event\":\"probe-review.question\"}", "Idempotency-Key", key);

        var other = official.post(events, "{\"event\":\"probe-review.other\"}", "Idempotency-Key", key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key-reused");
    }

    @Test
    @DisplayName("may succeed after it failed")
    void aFailureLeavesTheKeyFree() throws Exception {
        var key = UUID.randomUUID().toString();
        assertThat(official.post(events, "{}", "Idempotency-Key", key).statusCode())
                .isEqualTo(422);

        var again = official.post(events, "{\"event\":\"probe-review.question\"}", "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(raised()).isOne();
    }

    @Test
    @DisplayName("is distinguished from another upload of the same length under the same key")
    void tellsUploadsApart() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = upload(paper("Xiangbang"), key);

        var again = upload(paper("Xiangbang"), key);
        var other = upload(paper("Qiangbang"), key);
        var broken = official.post(
                "/api/v1/documents",
                "--xx",
                "Idempotency-Key",
                key,
                "Content-Type",
                "multipart/form-data; boundary=xx");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key-reused");
        assertThat(broken.statusCode()).isEqualTo(422);
    }

    private static String paper(String text) {
        return new String(Paper.pdf(), StandardCharsets.US_ASCII).replace("Xiangbang", text);
    }

    private HttpResponse<String> upload(String content, String key) throws Exception {
        var boundary = "b" + UUID.randomUUID();
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                + content + "\r\n--" + boundary + "--\r\n";
        var type = "multipart/form-data; boundary=" + boundary;
        return official.post("/api/v1/documents", body, "Idempotency-Key", key, "Content-Type", type);
    }

    private long raised() throws Exception {
        return json.readTree(official.get(trace).body()).get("events").findValuesAsText("act").stream()
                .filter("raise"::equals)
                .count();
    }
}

package org.xiangbang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.database.TableOwner;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("Papers that no act has named")
class LoosePapersTest {
    private static final String OWNER = "line.reviewer@513228";
    private static final Official BY = new Official(OWNER, 0L, "复核", List.of());

    @Autowired
    private LoosePapers loose;

    @Autowired
    private Documents documents;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private OfficialClock clock;

    @Autowired
    private Said said;

    @Autowired
    private TableOwner owner;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @AfterEach
    void theRuleOfBefore() {
        owner.sql("delete from documents.loose_rule where valid_from > '2026-01-01'")
                .update();
        owner.sql("delete from documents.document where uploaded_by = ? and case_no is null")
                .param(OWNER)
                .update();
    }

    @Test
    @DisplayName(
            "are counted, and an upload beyond what a person may have is refused with what is used and what can be done")
    void areCounted() throws Exception {
        owner.sql("insert into documents.loose_rule values (?, 20971520, 7)")
                .param(clock.today())
                .update();
        for (int n = 0; n < 2; n++) large(9 * 1024 * 1024);
        var caller = new Caller(port, OWNER);

        said.wrong("document.quota", () -> loose.require(3 * 1024 * 1024, BY), "已有 18 MB", "are 18 MB");
        Said.answers(
                "document.quota",
                422,
                language -> caller.upload("/api/v1/documents", "large.png", png(3 * 1024 * 1024), language),
                "7 天没有提交",
                "within 7 days");
        assertThat(caller.upload("/api/v1/documents", "small.pdf", Paper.pdf()).statusCode())
                .isEqualTo(201);
        assertThat(caller.get("/api/v1/documents").body()).contains("\"most\":20", "\"days\":7", "small.pdf");
    }

    @Test
    @DisplayName("are no longer counted once an act names them, and a rule of a later day does not hold yet")
    void whatCounts() {
        probe.deploy();
        var reporter = people.at("village.handler@513228100210");
        var before = loose.of(reporter).size();
        var named = documents.store("会议记录.pdf", Paper.pdf(), reporter).id().toString();
        assertThat(loose.of(reporter)).hasSize(before + 1);
        probe.reported(reporter, List.of(named));
        owner.sql("insert into documents.loose_rule values (?, 20971520, 1)")
                .param(clock.today().plusDays(1))
                .update();

        assertThat(loose.of(reporter)).hasSize(before);
        assertThat(loose.rule().mostDays()).isEqualTo(30);
        assertThat(loose.rule().mostMegabytes()).isEqualTo(200);
    }

    @Test
    @DisplayName("are removed when they are too old, and others are not")
    void areRemoved() {
        var old = documents.store("旧.pdf", Paper.pdf(), BY);
        var fresh = documents.store("新.pdf", Paper.pdf(), BY);
        owner.sql("alter table documents.document disable trigger user").update();
        owner.sql("update documents.document set uploaded_at = ? where id = ?")
                .params(clock.instant().minus(Duration.ofDays(31)), old.id())
                .update();
        owner.sql("alter table documents.document enable trigger user").update();

        loose.removeOld();

        assertThat(loose.of(BY)).extracting(Document::id).contains(fresh.id()).doesNotContain(old.id());
    }

    @Test
    @DisplayName("are shown to their owner, who removes them on the page or by the interface; nobody else can")
    void areShown() throws Exception {
        var first = documents.store("甲.pdf", Paper.pdf(), BY).id();
        var second = documents.store("乙.pdf", Paper.pdf(), BY).id();
        var uploader = new Visitor(port, OWNER).signIn();
        var other = new Caller(port, "agriculture.chief@513228");

        assertThat(uploader.page("/documents").body()).contains("甲.pdf", "乙.pdf", "最多 200 MB");
        assertThat(other.send("DELETE", "/api/v1/documents/" + first, null).statusCode())
                .isEqualTo(404);
        assertThat(uploader.post("/documents/" + first + "/discard", Map.of()).body())
                .doesNotContain("甲.pdf");
        assertThat(new Caller(port, OWNER)
                        .send("DELETE", "/api/v1/documents/" + second, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(new Caller(port, OWNER)
                        .send("DELETE", "/api/v1/documents/" + UUID.randomUUID(), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(loose.of(BY)).isEmpty();
        assertThat(uploader.page("/documents").body()).contains("没有未提交的材料");
    }

    private void large(int size) throws Exception {
        var answer = new Caller(port, OWNER).upload("/api/v1/documents", "photo.png", png(size));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = json.readTree(answer.body()).get("id").asText();
        assertThat(StoredBytes.of(documents.find(id, BY), documents)).isEqualTo(png(size));
    }

    private static byte[] png(int size) {
        var bytes = new byte[size];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, bytes, 0, 8);
        for (int at = 8; at < size; at++) bytes[at] = (byte) (at * 31 >> 3);
        return bytes;
    }
}

package org.xiangbang.tasklist.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A case that a person watches")
class WatchTest {
    private static final String INSPECTOR = "audit.inspector@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private WatchedCases watched;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Autowired
    private Said said;

    private Official inspector;
    private String caseNo;

    @BeforeEach
    void aCase() {
        inspector = people.at(INSPECTOR);
        caseNo = probe.start("关注的案件", new Region("513228100210"), people.at("village.handler@513228100210"));
    }

    @Test
    @DisplayName("stands in the workbench and in a list with the step at which it waits, until it is let go")
    void isListed() {
        var reader = new Visitor(port, INSPECTOR).signIn();
        reader.page("/cases/" + caseNo);
        reader.post("/cases/" + caseNo + "/watch", Map.of());
        assertThat(reader.page("/cases/" + caseNo).body()).contains("/cases/" + caseNo + "/unwatch");
        assertThat(reader.page("/").body()).contains("我关注的", caseNo);
        assertThat(reader.page("/watched").body()).contains(caseNo, "现在：");
        assertThat(reader.get("/api/v1/watched").body()).contains("\"caseNo\":\"" + caseNo + "\"", "\"step\":");
        reader.post("/cases/" + caseNo + "/unwatch", Map.of());
        assertThat(reader.page("/watched").body()).doesNotContain(caseNo);
    }

    @Test
    @DisplayName("is watched once, however often it is asked for")
    void isWatchedOnce() {
        watched.begin(caseNo, inspector);
        watched.begin(caseNo, inspector);
        assertThat(watched.of(inspector, 200))
                .filteredOn(w -> w.caseNo().equals(caseNo))
                .hasSize(1);
    }

    @Test
    @DisplayName("can be let go again and again, but no case that there is not")
    void isLetGo() {
        watched.begin(caseNo, inspector);
        watched.end(caseNo, inspector);
        watched.end(caseNo, inspector);
        assertThatThrownBy(() -> watched.end("P-513228-2026-9999", inspector)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> watched.end(caseNo, people.at("township.handler@513230901")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("cannot be watched by people who may not see it, and disappears for whom it is out of reach")
    void isOutOfReach() {
        var elsewhere = people.at("audit.inspector@510727");
        assertThatThrownBy(() -> watched.begin(caseNo, elsewhere)).isInstanceOf(NotFound.class);
        db.sql("insert into tasklist.watched values (?, ?, now())")
                .params(elsewhere.login(), caseNo)
                .update();
        assertThat(watched.of(elsewhere, 200)).isEmpty();
    }

    @Test
    @DisplayName("is listed above those that are watched longer, with the step that is due first")
    void isListedInOrder() {
        var earlier = probe.start("先关注的", new Region("513228100210"), people.at("village.handler@513228100210"));
        var reader = people.at(INSPECTOR);
        watched.begin(earlier, reader);
        db.sql("update tasklist.watched set since = since - interval '1 hour' where login = ?")
                .param(reader.login())
                .update();
        watched.begin(caseNo, reader);
        var later = UUID.randomUUID();
        db.sql("""
                insert into tasklist.inbox select (jsonb_populate_record(i, jsonb_build_object(
                       'task_id', ?::text, 'step', 'later', 'due_at', i.due_at + interval '9 days'))).*
                  from tasklist.inbox i where case_no = ?
                """).params(later.toString(), caseNo).update();

        var listed = watched.of(reader, 200);
        db.sql("delete from tasklist.inbox where task_id = ?").param(later).update();

        assertThat(listed).extracting(WatchedCase::caseNo).containsExactly(caseNo, earlier);
        assertThat(listed.get(0).step()).isNotEqualTo("later").isNotNull();
    }

    @Test
    @DisplayName("is one of at most 200")
    void isBounded() {
        var busy = people.at("agriculture.chief@513228");
        db.sql("insert into tasklist.watched select ?, 'X-' || n, now() from generate_series(1, 200) n")
                .param(busy.login())
                .update();
        said.wrong("tasklist.watch.most", () -> watched.begin(caseNo, busy), "最多同时关注 200 件", "At most 200 cases");
        db.sql("delete from tasklist.watched where login = ?")
                .param(busy.login())
                .update();
    }
}

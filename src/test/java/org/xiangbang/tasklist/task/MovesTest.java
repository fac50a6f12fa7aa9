package org.xiangbang.tasklist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("Pages and interface of taking back (撤回) and returning (退回)")
class MovesTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String LINE = "line.handler@513228";
    private static final String APPROVE =
            "{\"outcome\": \"approve\", \"opinion\": \"\", \"fields\": {}, \"documents\": []}";

    @LocalServerPort
    private int port;

    @Autowired
    private MoveCases cases;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private ObjectMapper json;

    private String caseNo;
    private Visitor village;
    private Visitor township;

    @BeforeEach
    void aCaseToReport() {
        caseNo = cases.startBy("probe-moves", accounts.official(VILLAGE).orElseThrow());
        village = new Visitor(port, VILLAGE);
        township = new Visitor(port, TOWNSHIP);
    }

    @AfterEach
    void theInboxIsRight() {
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
    }

    @Test
    @DisplayName("offer to take a decision back as long as that is possible, and show both acts in the trace")
    void takesBackOnThePage() {
        var task = task("report");
        village.signIn();
        village.page("/tasks/" + task);
        var after = village.post("/tasks/" + task, Map.of("outcome", "approve"));
        assertThat(after.body()).contains("/tasks/" + task + "/take-back", "撤回这个决定");
        assertThat(village.page("/tasks/" + task + "/take-back").body()).contains("撤回决定：申报");

        var again = village.post("/tasks/" + task + "/take-back", Map.of("reason", "填错了"));

        assertThat(again.uri().getPath()).isEqualTo("/tasks/" + task("report"));
        assertThat(village.page("/tasks/" + task).body()).contains("已撤回").doesNotContain("撤回这个决定");
        assertThat(village.page("/cases/" + caseNo).body()).contains("撤回决定", "填错了");
    }

    @Test
    @DisplayName("refuse to take back twice, or after others opened or did what follows, in both languages")
    void refusesToTakeBack() throws Exception {
        var report = task("report");
        done(village, report);
        assertThat(json.readTree(village.get("/api/v1/tasks/" + report + "/take-back")
                                .body())
                        .path("possible")
                        .asBoolean())
                .isTrue();
        var check = task("check");
        assertThat(township.get("/api/v1/tasks/" + check).statusCode()).isEqualTo(200);
        refused(
                "engine.take-back-opened",
                village,
                "/api/v1/tasks/" + report + "/take-back",
                "{}",
                "打开或签收后续环节",
                "opened or claimed what follows");
        done(township, check);
        refused(
                "engine.take-back-done",
                village,
                "/api/v1/tasks/" + report + "/take-back",
                "{}",
                "后续环节已由",
                "did what follows");

        caseNo = cases.startBy("probe-moves", accounts.official(VILLAGE).orElseThrow());
        var twice = task("report");
        done(village, twice);
        assertThat(village.send("/api/v1/tasks/" + twice + "/take-back", "{}").statusCode())
                .isEqualTo(200);
        refused(
                "engine.take-back-twice",
                village,
                "/api/v1/tasks/" + twice + "/take-back",
                "{}",
                "不能再次撤回",
                "cannot be taken back again");
        assertThat(township.send("/api/v1/tasks/" + twice + "/take-back", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("return a case from its page, with an opinion, and say so in the trace")
    void returnsOnThePage() {
        done(village, task("report"));
        var check = task("check");
        township.signIn();
        assertThat(township.page("/tasks/" + check).body()).contains("name=\"afterwards\"", "办后直接送回本环节");
        var nothing = township.post(
                "/tasks/" + check + "/return-to", Map.of("target", "report", "afterwards", "straight", "opinion", " "));
        assertThat(nothing.statusCode()).isEqualTo(422);

        township.post(
                "/tasks/" + check + "/return-to",
                Map.of("target", "report", "afterwards", "straight", "opinion", "请补充面积"));

        assertThat(cases.waiting(caseNo)).containsExactly("report");
        assertThat(township.page("/tasks/" + check).body()).contains("退回");
        assertThat(township.page("/cases/" + caseNo).body()).contains("请补充面积", "退回到", "办后直接送回");
    }

    @Test
    @DisplayName("refuse a target that is not offered or a missing opinion, and answer late people, in both languages")
    void refusesToReturn() {
        done(village, task("report"));
        var check = task("check");
        refused(
                "engine.return-not-offered",
                township,
                "/api/v1/tasks/" + check + "/return-to",
                "{\"target\": \"decide\", \"opinion\": \"x\"}",
                "不能退回到所选环节",
                "cannot return the case there");
        refused(
                "opinion.required",
                township,
                "/api/v1/tasks/" + check + "/return-to",
                "{\"target\": \"report\", \"opinion\": \"\"}",
                "必须填写意见",
                "Give an opinion");
        done(township, check);
        var hear = task("hear");
        var line = new Visitor(port, LINE);
        assertThat(line.send(
                                "/api/v1/tasks/" + hear + "/return-to",
                                "{\"target\": \"check\", \"opinion\": \"请核对\", \"afterwards\": \"lapse\"}")
                        .statusCode())
                .isEqualTo(200);
        var late = line.send("/api/v1/tasks/" + hear + "/complete", APPROVE);
        assertThat(late.statusCode()).isEqualTo(409);
        Said.answers(
                "too-late",
                409,
                language -> line.send("/api/v1/tasks/" + hear + "/complete", APPROVE, language),
                "退回案件，这一环节不再等候办理",
                "returned the case");
    }

    private static void refused(String code, Visitor who, String path, String body, String zh, String en) {
        Said.answers(code, 422, language -> who.send(path, body, language), zh, en);
    }

    private void done(Visitor who, String task) {
        assertThat(who.send("/api/v1/tasks/" + task + "/complete", APPROVE).statusCode())
                .isEqualTo(200);
    }

    /** The open step of the case; of a joint review the line department's. */
    private String task(String step) {
        return step.equals("hear")
                ? driver.task(caseNo, LINE)
                : driver.open(caseNo, step).taskId();
    }
}

package org.xiangbang.tasklist.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A draft")
class DraftsTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final Map<String, List<String>> TYPED =
            Map.of("amount", List.of("123.00"), "opinion", List.of("写到一半"));

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Recall recall;

    @Autowired
    private Deputies deputies;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    @Autowired
    private JdbcClient db;

    private Official village;
    private String task;

    @BeforeEach
    void aStep() {
        village = accounts.official(VILLAGE).orElseThrow();
        var caseNo = probe.start("谷汝村藏白菊种植", new Region("513228100210"), village);
        task = driver.task(caseNo);
    }

    @Test
    @DisplayName("is saved as typed, comes back with a note, is listed, and can be thrown away")
    void comesBack() {
        var visitor = new Visitor(port, VILLAGE).signIn();
        visitor.page("/tasks/" + task);

        var saved = visitor.post(
                "/drafts/save",
                Map.of("_subject", "task:" + task, "_revision", "0", "_page", "/tasks/" + task, "opinion", "写到一半"));

        assertThat(saved.body()).containsPattern("\"saved\":true,\"revision\":1,\"said\":\"草稿已保存 \\d\\d:\\d\\d\"");
        assertThat(visitor.page("/tasks/" + task).body()).contains("已恢复", "放弃草稿", "写到一半", "data-revision=\"1\"");
        assertThat(visitor.page("/drafts").body()).contains("/tasks/" + task, "谷汝村藏白菊种植");
        visitor.post("/drafts/discard", Map.of("subject", "task:" + task));
        assertThat(visitor.page("/tasks/" + task).body()).doesNotContain("已恢复", "写到一半");
    }

    @Test
    @DisplayName("holds what was entered in a decision that was taken back, and the page of the step says so")
    void ofADecisionTakenBack() {
        var visitor = new Visitor(port, VILLAGE).signIn();
        visitor.page("/tasks/" + task);
        var sent = visitor.post(
                "/tasks/" + task,
                Map.of(
                        "outcome", "approve",
                        "opinion", "情况属实",
                        "amount", "4321.50",
                        "lines[0].source", "own",
                        "lines[0].amount", "1234.50"));
        assertThat(sent.body()).contains("撤回这个决定");

        var again = visitor.post("/tasks/" + task + "/take-back", Map.of("reason", "填错了"));

        assertThat(again.uri().getPath()).startsWith("/tasks/").isNotEqualTo("/tasks/" + task);
        assertThat(again.body())
                .contains("已撤回；请重新办理。", "情况属实", "value=\"4321.50\"", "value=\"1234.50\"")
                .containsPattern("value=\"own\" selected");
        assertThat(drafts.find("task:" + again.uri().getPath().replace("/tasks/", ""), village)
                        .orElseThrow()
                        .values())
                .containsEntry("lines[0].amount", List.of("1234.50"));
        assertThat(visitor.page(again.uri().getPath()).body())
                .contains("value=\"4321.50\"")
                .doesNotContain("请重新办理");
    }

    @Test
    @DisplayName("holds what was entered last, where a decision was taken back twice")
    void ofTheLastDecision() {
        steps.complete(task, StepForm.approve(Map.of("amount", "1.00")), village);
        var again = recall.takeBack(task, "填错了", village);
        steps.complete(again, StepForm.approve(Map.of("amount", "2.00")), village);

        var third = recall.takeBack(again, "又填错了", village);

        assertThat(drafts.find("task:" + third, village).orElseThrow().values())
                .containsEntry("amount", List.of("2.00"));
    }

    @Test
    @DisplayName("of a decision is not made for a deputy who takes it back")
    void ofAPrincipal() {
        var deputy = people.at("village.handler@513228100209");
        deputies.set(
                new Deputies.Wanted(null, deputy.login(), List.of(), deputies.today(), deputies.today(), "学习"),
                village);
        var acting = accounts.official(deputy.login()).orElseThrow();
        steps.complete(task, StepForm.approve(Map.of("amount", "1.00")), village);

        recall.takeBack(task, "填错了", acting);

        assertThat(drafts.of(acting)).isEmpty();
        deputies.of(village).forEach(set -> deputies.end(set.id(), village));
    }

    @Test
    @DisplayName("of a decision is not made beyond a person's hundredth, and replaces none")
    void ofADecisionAmongMany() {
        steps.complete(task, StepForm.approve(Map.of("amount", "1.00")), village);
        db.sql("""
                insert into tasklist.draft (login, subject, revision, saved_at, "values", page, process, version, step, step_name)
                select ?, 'start:test-' || n, 1, now(), '{}', '/', 'test', 1, '', '' from generate_series(1, 100) n
                """).param(village.login()).update();

        var again = recall.takeBack(task, "填错了", village);

        assertThat(drafts.find("task:" + again, village)).isEmpty();
        db.sql("delete from tasklist.draft where login = ? and subject like 'start:test-%'")
                .param(village.login())
                .update();
    }

    @Test
    @DisplayName("of the form that starts a case comes back there, and goes when the case is started")
    void ofAStart() {
        var visitor = new Visitor(port, VILLAGE).signIn();
        visitor.page("/needs/new");
        drafts.save("start:needs-survey", 0, Map.of("title", List.of("半份申报")), "/needs/new", village);

        assertThat(visitor.page("/needs/new").body()).contains("已恢复", "半份申报", "data-draft=\"start:needs-survey\"");
        assertThat(visitor.page("/drafts").body()).contains("/needs/new");
        drafts.discard("start:needs-survey", village);
        drafts.save("start:probe-review", 0, TYPED, "/needs/new", village);
        probe.start("另一件", new Region("513228100210"), village);
        assertThat(drafts.find("start:probe-review", village)).isEmpty();
    }

    @Test
    @DisplayName("belongs to its writer alone")
    void isPrivate() {
        drafts.save("task:" + task, 0, TYPED, "/tasks/" + task, village);
        var colleague = people.at(VILLAGE);

        assertThat(drafts.find("task:" + task, colleague)).isEmpty();
        assertThat(drafts.of(colleague)).isEmpty();
        assertThatThrownBy(() -> drafts.discard("task:" + task, colleague)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("of an unknown step, or of another desk's, is refused as if the step did not exist")
    void ofNothing() {
        var stranger = people.at("village.handler@513228100209");
        for (var subject : List.of("task:" + task, "task:nothing", "start:nothing", "case:1", ""))
            assertThatThrownBy(() -> drafts.save(subject, 0, TYPED, "/tasks/x", stranger))
                    .as(subject)
                    .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("is not overwritten by a window that has not seen the newest saving")
    void isNotOverwritten() {
        drafts.save("task:" + task, 0, TYPED, "/tasks/" + task, village);
        drafts.save("task:" + task, 1, TYPED, "/tasks/" + task, village);

        for (var known : List.of(0, 1, 7))
            said.refuses(
                    "tasklist.draft-newer",
                    () -> drafts.save(
                            "task:" + task, known, Map.of("opinion", List.of("旧的")), "/tasks/" + task, village),
                    "在另一个窗口保存或放弃",
                    "Another window saved");
        assertThat(drafts.find("task:" + task, village).map(Draft::values)).contains(TYPED);
    }

    @Test
    @DisplayName("that is too long is refused with the limit")
    void isBounded() {
        var much = Map.of("opinion", List.of("长".repeat(100_001)));

        said.wrong(
                "tasklist.draft.long",
                () -> drafts.save("task:" + task, 0, much, "/tasks/" + task, village),
                "最多 100,000 个字符",
                "100,000 characters at most");
        for (var page : List.of("https://example.org/", "//example.org", "", "x".repeat(5_000)))
            said.wrong("tasklist.draft.page", () -> drafts.save("task:" + task, 0, TYPED, page, village));
    }

    @Test
    @DisplayName("is refused after a person's hundredth")
    void areFew() {
        var writer = people.at(VILLAGE);
        db.sql("""
                insert into tasklist.draft (login, subject, revision, saved_at, "values", page, process, version, step, step_name)
                select ?, 'start:test-' || n, 1, now(), '{}', '/', 'test', 1, '', '' from generate_series(1, 100) n
                """).param(writer.login()).update();

        said.refuses(
                "tasklist.draft-many",
                () -> drafts.save("task:" + task, 0, TYPED, "/tasks/" + task, writer),
                "最多保存 100 份草稿",
                "100");
        db.sql("delete from tasklist.draft where login = ?")
                .param(writer.login())
                .update();
    }

    @Test
    @DisplayName("goes with the step when its writer does it, and stays readable when somebody else does")
    void outlivesAnother() {
        var faster = people.at(VILLAGE);
        drafts.save("task:" + task, 0, TYPED, "/tasks/" + task, village);
        drafts.save("task:" + task, 0, TYPED, "/tasks/" + task, faster);

        steps.complete(task, StepForm.approve(Map.of("amount", "1.00")), faster);

        assertThat(drafts.find("task:" + task, faster)).isEmpty();
        assertThat(drafts.find("task:" + task, village).map(Draft::open)).contains(false);
        drafts.save("task:" + task, 1, Map.of("opinion", List.of("还在写")), "/tasks/" + task, village);
        var visitor = new Visitor(port, VILLAGE).signIn();
        assertThat(visitor.page("/drafts").body()).contains("还在写", "只能复制", "data-copy");
        var late = visitor.page("/tasks/" + task);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(faster.name(), "还在写");
        drafts.discard("task:" + task, village);
    }

    @Test
    @DisplayName("may still be begun on a step that a colleague has just done")
    void isBegunLate() {
        var faster = people.at(VILLAGE);
        steps.complete(task, StepForm.approve(Map.of("amount", "1.00")), faster);

        assertThat(drafts.save("task:" + task, 0, TYPED, "/tasks/" + task, village)
                        .open())
                .isFalse();
        drafts.discard("task:" + task, village);
    }

    @Test
    @DisplayName("is read and written through the interface")
    void throughTheInterface() {
        var visitor = new Visitor(port, VILLAGE);
        drafts.save("task:" + task, 0, TYPED, "/tasks/" + task, village);

        assertThat(visitor.get("/api/v1/drafts/task:" + task).body())
                .contains("\"revision\":1", "写到一半", "\"open\":true");
        assertThat(visitor.get("/api/v1/drafts/task:none").statusCode()).isEqualTo(404);
    }
}

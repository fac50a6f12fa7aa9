package org.xiangbang.tasklist.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

@AppTest
@DisplayName("A bulk decision")
class BulkDecisionTest {
    @Autowired
    private Said said;

    private static final Region VILLAGE = new Region("513228100210");
    private static final String LINE = "line.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private BulkDecision bulk;

    @Autowired
    private BulkRows rows;

    @Autowired
    private People people;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Sentences sentences;

    @Autowired
    private ObjectMapper json;

    private Official reporter;
    private Official line;

    @BeforeEach
    void peopleAtTheirDesks() {
        probe.deploy();
        reporter = people.at("village.handler@513228100210");
        line = people.at(LINE);
    }

    @Test
    @DisplayName("decides every case by itself and says why some were not decided")
    void decidesEachForItself() {
        var fine = reported();
        var taken = reported();
        var suspended = reported();
        var done = reported();
        var own = reportedBy(people.also(line, "village.handler@513228100210"));
        var foreign = UUID.randomUUID().toString();
        var colleague = people.at(LINE);
        steps.claim(taken, colleague);
        steps.complete(done, StepForm.approve(Map.of()), colleague);
        transaction.executeWithoutResult(t -> cases.suspend(caseOf(suspended), "test"));

        var chosen = List.of(fine, taken, suspended, done, own, foreign);
        var checked = rows.of(bulk.check(chosen, line), Locale.CHINESE);
        var decided = rows.of(bulk.decide(chosen, "approve", "同意", line), Locale.ENGLISH);

        assertThat(checked)
                .extracting(BulkRows.Said::code)
                .containsExactly(
                        null, "too-late", "engine.case-suspended", "too-late", "duties.apply-review", "not-found");
        assertThat(checked.get(1).sentence()).contains(colleague.name(), "已签收");
        assertThat(checked.get(3).sentence()).contains(colleague.name());
        assertThat(checked.get(5).sentence()).contains("没有这件事项");
        assertThat(decided.get(0).fine()).isTrue();
        assertThat(decided.get(2).sentence()).contains("suspended");
        assertThat(decided.get(5).sentence()).contains("no such item");
        assertThat(List.of(fine, taken, suspended, own))
                .filteredOn(driver::isOpen)
                .containsExactly(taken, suspended, own);
    }

    @Test
    @DisplayName("shows a foreign row as one that does not exist")
    void hidesForeignRows() {
        var foreign = reported();
        var stranger = people.at("line.handler@513221");

        var of = rows.of(bulk.check(List.of(foreign), stranger), Locale.CHINESE).get(0);
        var unknown = rows.of(bulk.check(List.of("nothing"), stranger), Locale.CHINESE)
                .get(0);

        assertThat(of.sentence()).isEqualTo(unknown.sentence());
        assertThat(of.caseNo()).isNull();
        assertThat(of.code()).isEqualTo(unknown.code());
    }

    @Test
    @DisplayName("of nothing, of too many, of two steps or without its opinion is refused")
    void refusesTheForm() {
        var task = reported();
        var other = waiting(probe.start("另一件", VILLAGE, reporter));
        var both = people.also(line, "village.handler@513228100210");

        said.wrong("tasklist.bulk.none", () -> bulk.check(List.of(), line), "请先勾选", "Please tick");
        said.wrong("tasklist.bulk.none", () -> bulk.check(null, line), "请先勾选", "Please tick");
        var many = new ArrayList<>(Collections.nCopies(1, task));
        for (int i = 0; i < 100; i++) many.add(UUID.randomUUID().toString());
        said.wrong(
                "tasklist.bulk.many", () -> bulk.check(many, line), "一次最多批量办理 100 件，现在选了 101 件", "At most 100 items");
        said.wrong(
                "tasklist.bulk.one-step",
                () -> bulk.check(List.of(task, other), both),
                "同一流程、同一环节",
                "same step of the same process");
        said.wrong("opinion.required", () -> bulk.decide(List.of(task), "reject", " ", line), "必须填写意见", "");
        said.wrong("outcome.not-offered", () -> bulk.decide(List.of(task), "withdraw", "x", line), "不提供", "");
        said.wrong("field.required", () -> bulk.decide(List.of(task), null, "x", line), "请填写", "");
        assertThat(driver.isOpen(task)).isTrue();
    }

    @Test
    @DisplayName("of a step that its model does not mark is refused with the rule")
    void refusesUnmarkedSteps() {
        var caseNo = probe.start("未标记", VILLAGE, reporter);
        var task = waiting(caseNo);

        said.refuses(
                "tasklist.bulk-marked",
                () -> bulk.check(List.of(task), reporter),
                "“申报”不能批量办理，须逐件办理。",
                "cannot be decided in bulk");
    }

    @Test
    @DisplayName("is checked and made on its pages")
    void onItsPages() {
        var visitor = new Visitor(port, LINE).signIn();
        visitor.page("/tasks");
        var task = reported();

        var check = visitor.post("/tasks/bulk", Map.of("task", task));
        var again = visitor.post("/tasks/bulk/decide", Map.of("task", task, "outcome", "reject"));
        var done = visitor.post("/tasks/bulk/decide", Map.of("task", task, "outcome", "approve"));

        assertThat(check.body()).contains("1 件可以办理", "批量办理：会签", "checked value=\"" + task);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("必须填写意见");
        assertThat(done.body()).contains("1 件已作出");
        assertThat(visitor.post("/tasks/bulk", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("is checked and made once under its key through the interface")
    void throughTheInterface() throws Exception {
        var task = reported();
        var caller = new org.xiangbang.web.Caller(port, LINE);
        var key = UUID.randomUUID().toString();
        var body = json.writeValueAsString(Map.of("tasks", List.of(task, "nothing"), "outcome", "approve"));

        var chosen = json.writeValueAsString(Map.of("tasks", List.of(task, "nothing")));
        var check = caller.post("/api/v1/tasks/bulk-check", chosen);
        var first = caller.post("/api/v1/tasks/bulk", body, "Idempotency-Key", key);
        var again = caller.post("/api/v1/tasks/bulk", body, "Idempotency-Key", key);

        assertThat(json.readTree(check.body()).at("/rows/0/result").asText())
                .as(check.body())
                .isEqualTo("fine");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json.readTree(first.body()).at("/rows/0/result").asText()).isEqualTo("done");
        assertThat(json.readTree(first.body()).at("/rows/1/code").asText()).isEqualTo("not-found");
        assertThat(again.body()).isEqualTo(first.body());
    }

    /** A case that waits for the line department of the county. */
    private String reported() {
        return reportedBy(reporter);
    }

    private String reportedBy(Official by) {
        var caseNo = probe.reported(
                new Official(
                        by.login(),
                        by.person(),
                        by.name(),
                        List.of(org.xiangbang.shared.Desk.parse("village.handler@513228100210"))),
                List.of());
        return driver.task(caseNo, LINE);
    }

    private String waiting(String caseNo) {
        return driver.task(caseNo);
    }

    private String caseOf(String task) {
        return driver.step(task).offered().caseNo();
    }
}

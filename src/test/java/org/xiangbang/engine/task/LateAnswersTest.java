package org.xiangbang.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("A person who decides a step that no longer exists learns what ended it and who did that:")
class LateAnswersTest {
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String EDUCATION = "education.handler@513228";
    private static final String FORM = "{\"outcome\": \"approve\", \"opinion\": \"\", \"fields\": {}}";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private MoveCases cases;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Workflow workflow;

    @Autowired
    private Recall recall;

    @Autowired
    private ReturnTo returns;

    @Autowired
    private ActContext trail;

    @Autowired
    private TransactionTemplate transaction;

    private String caseNo;
    private Official reporter;

    @BeforeEach
    void aCase() {
        caseNo = cases.start(MoveCases.MOVES);
        reporter = cases.at("village.handler@513228100210");
    }

    @Test
    @DisplayName("a side path")
    void raised() {
        var check = check();
        workflow.raise(caseNo, "probe-moves.halt", reporter);
        late(check, TOWNSHIP, reporter, "提出事项，这一环节因此结束", "raised a matter that ended this step");
    }

    @Test
    @DisplayName("a decision before it that was taken back")
    void takenBack() {
        var report = cases.approve(caseNo, "report");
        var check = cases.open(caseNo, "check").taskId();
        recall.takeBack(report, "填错了", reporter);
        late(check, TOWNSHIP, reporter, "撤回上一环节的决定", "took the decision before this step back");
    }

    @Test
    @DisplayName("another person of the same joint review who returned the case")
    void returned() {
        cases.approve(caseNo, "report", "check");
        var line = cases.open(caseNo, "hear", "line");
        var education = cases.open(caseNo, "hear", "education").taskId();
        var by = cases.at(line.desk());
        returns.back(line.taskId(), new ReturnTo.Request("report", "缺材料", false, false), by);
        late(education, EDUCATION, by, "退回案件", "returned the case");
    }

    @Test
    @DisplayName("a colleague at the desk, even if the case went straight back to the step that had returned it")
    void wentStraightBack() {
        cases.approve(caseNo, "report", "check", "hear", "hear", "first", "second", "rightOne", "rightTwo");
        var decide = cases.open(caseNo, "decide");
        returns.back(decide.taskId(), new ReturnTo.Request("check", "请核实", true, false), cases.at(decide.desk()));
        var check = cases.approve(caseNo, "check");
        assertThat(cases.waiting(caseNo)).containsExactly("decide");
        late(check, TOWNSHIP, cases.at(TOWNSHIP), "办理", "Done");
    }

    @Test
    @DisplayName("another case's act that ended this whole case")
    void ended() {
        var check = check();
        transaction.executeWithoutResult(t -> trail.during(
                new ActCause(ActCause.COMPLETE, "archive", reporter), () -> workflow.end(caseNo, "served")));
        late(check, TOWNSHIP, reporter, "结束全案", "ended the whole case");
    }

    @Test
    @DisplayName("another person's consent where one was enough")
    void oneWasEnough() {
        var any = cases.start(MoveCases.QUORUM);
        cases.approve(any, "report");
        var education = cases.open(any, "anyOf", "education").taskId();
        var line = cases.open(any, "anyOf", "line");
        cases.does(line, "approve");
        late(education, EDUCATION, cases.at(line.desk()), "使这一环节不再需要办理", "this one is no longer needed");
    }

    private String check() {
        cases.approve(caseNo, "report");
        return cases.open(caseNo, "check").taskId();
    }

    /** Somebody of that desk comes late, over the interface and on the page, which keeps what was typed. */
    private void late(String task, String desk, Official first, String zh, String en) {
        var second = at(desk);
        Said.answers(
                "too-late",
                409,
                language -> {
                    var answer = second.send("/api/v1/tasks/" + task + "/complete", FORM, language);
                    assertThat(answer.body()).contains(first.name());
                    return answer;
                },
                zh,
                en);
        second.signIn();
        var page = second.post("/tasks/" + task, Map.of("outcome", "approve", "opinion", "已看过现场"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains(first.name(), zh, "已看过现场");
    }

    private Visitor at(String desk) {
        var login = "late-" + UUID.randomUUID().toString().substring(0, 13);
        people.opened(login, "卓嘎", "Xiangbang-2026", desk);
        accounts.password(login, "Xiangbang-2026");
        return new Visitor(port, login);
    }
}

package org.xiangbang.tasklist.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.assignment.OpinionRequested;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("On the page of a step, without JavaScript,")
class AssignmentPagesTest {
    private static final String CHIEF = "agriculture.chief@513228";
    private static final String FINANCE = "finance.chief@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private StepOpinions hands;

    private Official colleague;
    private Visitor chief;
    private Visitor finance;
    private String caseNo;
    private String task;

    @BeforeEach
    void aDecisionWaits() {
        probe.deploy();
        caseNo = probe.reported(official("village.handler@513228100210"), List.of());
        probe.complete(caseNo, "approve", "", official("line.handler@513228"));
        probe.complete(caseNo, "approve", "", official("education.handler@513228"));
        task = driver.task(caseNo);
        colleague = accounts.open("chief-" + UUID.randomUUID(), "同岗位的人", "Xiangbang-2026", null, null);
        desks.grant(Desk.parse(CHIEF), colleague.login(), null);
        chief = new Visitor(port, CHIEF).signIn();
        finance = new Visitor(port, FINANCE).signIn();
    }

    @AfterEach
    void theColleagueLeaves() {
        desks.end(Desk.parse(CHIEF), colleague.login());
    }

    @Test
    @DisplayName("the step is handed on to a colleague of the desk, who finds it with the reason")
    void transfers() {
        assertThat(chief.page("/tasks/" + task).body()).contains("/acts/transfer");
        var unfolded = chief.page("/tasks/" + task + "/acts/transfer").body();
        assertThat(unfolded).contains("同岗位的人", "name=\"to\"").doesNotContain("value=\"" + FINANCE);

        var refused = chief.post("/tasks/" + task + "/transfer", Map.of("to", FINANCE, "reason", "留着我"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("不在本岗位", "留着我", "<a class=\"cited\" href=\"/help/rulings/0062\">本系统规定 0062</a>");
        var empty = chief.post("/tasks/" + task + "/transfer", Map.of("to", colleague.login(), "reason", ""));
        assertThat(empty.body()).contains("href=\"#f-reason\"");

        var done = chief.post("/tasks/" + task + "/transfer", Map.of("to", colleague.login(), "reason", "本周外出"));
        assertThat(done.statusCode()).isEqualTo(200);
        var received = new Visitor(port, colleague.login()).signIn();
        assertThat(received.page("/tasks?view=mine&q=" + caseNo).body()).contains(task);
        assertThat(received.page("/tasks/" + task).body()).contains("转办", "本周外出");
        var late = chief.post("/tasks/" + task + "/transfer", Map.of("to", colleague.login(), "reason", "再转"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("同岗位的人", "接办", "再转");
        assertThat(received.page("/cases/" + caseNo).body()).contains("转办", "交给");
    }

    @Test
    @DisplayName("a question is asked and answered")
    void asks() {
        chief.page("/tasks/" + task + "/acts/delegate");
        chief.post("/tasks/" + task + "/delegate", Map.of("to", FINANCE, "question", "资金够不够？"));
        var question = asked();

        assertThat(finance.page("/tasks?view=mine&q=" + caseNo).body())
                .contains(question.id(), "请您回复：审定")
                .doesNotContain("我已签收", "data-bulk");
        assertThat(finance.page("/tasks/" + question.id()).body()).contains("请您回复", "资金够不够？");
        assertThat(chief.page("/tasks/" + question.id()).statusCode()).isEqualTo(404);
        var early = chief.post("/tasks/" + task, Map.of("outcome", "approve"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("收到回复或收回委派以后");

        var wordless = finance.post("/tasks/" + question.id() + "/answer", Map.of("opinion", " "));
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains("href=\"#f-opinion\"");
        var answered = finance.post("/tasks/" + question.id() + "/answer", Map.of("opinion", "资金已落实"));
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("已办理：委派：审定", "回复");
        assertThat(chief.page("/tasks/" + task).body()).contains("资金已落实");
        var again = finance.post("/tasks/" + question.id() + "/answer", Map.of("opinion", "第二次"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("第二次");
    }

    @Test
    @DisplayName("a question is called back")
    void recalls() {
        chief.page("/tasks/" + task);
        chief.post("/tasks/" + task + "/delegate", Map.of("to", FINANCE, "question", "资金够不够？"));
        var question = asked();

        var wordless = chief.post("/tasks/" + task + "/recall", Map.of("opinion", question.id(), "reason", ""));
        assertThat(wordless.statusCode()).isEqualTo(422);
        chief.post("/tasks/" + task + "/recall", Map.of("opinion", question.id(), "reason", "已问明"));

        assertThat(finance.page("/tasks/" + question.id()).statusCode()).isEqualTo(409);
        assertThat(chief.page("/tasks/" + task).body()).contains("已取消");
    }

    @Test
    @DisplayName("a signer is added, an approval waits for the signature and takes effect with it")
    void signs() {
        var unfolded = chief.page("/tasks/" + task + "/acts/add-signer?sought=chief@513228")
                .body();
        assertThat(unfolded).contains("value=\"" + FINANCE, "name=\"place\"");
        assertThat(chief.page("/tasks/" + task + "/acts/add-signer?sought=line.handler@513228")
                        .body())
                .contains("人不能选");
        chief.post("/tasks/" + task + "/add-signer", Map.of("place", "after", "signer", FINANCE, "reason", "请一并把关"));
        assertThat(chief.page("/tasks/" + task).body()).contains("后加签", "等您决定后签署");
        chief.post("/tasks/" + task, Map.of("outcome", "approve", "opinion", "同意入库"));
        assertThat(chief.page("/tasks/" + task).body()).contains("待加签人签署后生效", "收回决定");

        var signature = asked();
        assertThat(finance.page("/tasks/" + signature.id()).body()).contains("请您签署", "请一并把关", "同意入库");
        var undecided = finance.post("/tasks/" + signature.id() + "/sign", Map.of("opinion", "留着我"));
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.body()).contains("href=\"#f-answer\"", "留着我");
        var signed = finance.post("/tasks/" + signature.id() + "/sign", Map.of("answer", "agree"));

        assertThat(signed.body()).contains("已办理", "同意");
        assertThat(chief.page("/tasks/" + task).body()).contains("已办理：审定");
        assertThat(chief.page("/cases/" + caseNo + "/history?unfold=true").body())
                .contains("作出决定，待加签人签署：", "签署：同意");
    }

    @Test
    @DisplayName("a signer who disagrees returns the decision, and a signer is dropped")
    void disagrees() {
        chief.page("/tasks/" + task);
        chief.post("/tasks/" + task + "/add-signer", Map.of("place", "beside", "signer", FINANCE, "reason", "请一并把关"));
        var signature = asked();
        finance.page("/tasks/" + signature.id());
        finance.post("/tasks/" + signature.id() + "/sign", Map.of("answer", "disagree", "opinion", "数字不对"));

        assertThat(chief.page("/tasks/" + task).body()).contains("数字不对", "不同意", "减签");
        var refused = chief.post("/tasks/" + task, Map.of("outcome", "approve"));
        assertThat(refused.body()).contains("请在意见中说明理由");
        var again = chief.page("/tasks/" + task).body();
        var successor = again.replaceAll("(?s).*name=\"opinion\" value=\"([0-9a-f-]{36})\".*", "$1");
        chief.post("/tasks/" + task + "/drop-signer", Map.of("opinion", successor, "reason", "已沟通"));
        var done = chief.post("/tasks/" + task, Map.of("outcome", "approve", "opinion", "已核对数字"));
        assertThat(done.body()).contains("已办理：审定");
    }

    private OpinionRequested asked() {
        return hands.open().stream()
                .filter(o -> o.offered().caseNo().equals(caseNo))
                .findFirst()
                .orElseThrow();
    }

    private Official official(String login) {
        return accounts.official(login).orElseThrow();
    }
}

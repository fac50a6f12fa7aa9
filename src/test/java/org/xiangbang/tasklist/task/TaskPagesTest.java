package org.xiangbang.tasklist.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The page of a step, without JavaScript")
class TaskPagesTest {
    private static final String VILLAGE = "village.handler@513228100210";

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
    private People people;

    private Visitor village;
    private String caseNo;
    private String task;

    @BeforeEach
    void aCaseToReport() {
        caseNo = probe.start(
                "<b>谷汝村</b>藏白菊种植",
                new Region("513228100210"),
                accounts.official(VILLAGE).orElseThrow());
        task = driver.task(caseNo);
        village = new Visitor(port, VILLAGE).signIn();
    }

    @Test
    @DisplayName("shows what is asked and by which rule, and markup in a title as text")
    void asks() {
        var page = village.page("/tasks/" + task);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "填写申报内容<span class=\"cited-whole\">（<a class=\"cited\" href=\"/help/rules/L-03\">L-03</a>）</span>。",
                        "name=\"amount\"",
                        "&lt;b&gt;谷汝村&lt;/b&gt;")
                .doesNotContain("<b>谷汝村");
    }

    @Test
    @DisplayName("is found from the workbench and from the list, filtered by its case number")
    void isFound() {
        assertThat(village.page("/").statusCode()).isEqualTo(200);
        assertThat(village.page("/tasks?q=" + caseNo).body()).contains("/tasks/" + task);
        assertThat(village.page("/tasks?view=started&q=" + caseNo).body()).contains("/cases/" + caseNo);
        assertThat(village.page("/tasks?view=mine&link=acceptance").body()).contains("没有符合条件的事项");
    }

    @Test
    @DisplayName("is shown again with every mistake and everything that was typed")
    void comesAgain() {
        village.page("/tasks/" + task);

        var again = village.post(
                "/tasks/" + task,
                Map.of("outcome", "approve", "amount", "1.234", "lines[0].amount", "5", "opinion", "留着我"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("最多两位小数", "href=\"#f-lines-0-source\"", "value=\"1.234\"", "留着我");
    }

    @Test
    @DisplayName("says after it what happened, where the case waits and what is next")
    void saysWhatHappened() {
        village.page("/tasks/" + task);

        var after = village.post("/tasks/" + task, Map.of("outcome", "approve", "amount", "640,000.00"));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.uri().getPath()).isEqualTo("/tasks/" + task);
        assertThat(after.body()).contains("已办理：申报", "会签（黑水县");
        assertThat(village.page("/tasks?view=done&q=" + caseNo).body()).contains(caseNo);
    }

    @Test
    @DisplayName("keeps the typed text when another person was faster")
    void keepsTheText() {
        village.page("/tasks/" + task);
        steps.complete(
                task,
                StepForm.approve(Map.of("amount", "1.00")),
                accounts.official(VILLAGE).orElseThrow());

        var late = village.post("/tasks/" + task, Map.of("outcome", "approve", "amount", "2", "opinion", "我的意见"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("我的意见");
    }

    @Test
    @DisplayName("claims the step and releases it")
    void isTaken() {
        village.page("/tasks/" + task);

        assertThat(village.post("/tasks/" + task + "/claim", Map.of()).body()).contains("放回岗位");
        assertThat(village.post("/tasks/" + task + "/release", Map.of()).body()).contains("签收");
    }

    @Test
    @DisplayName("does not exist for another desk")
    void isHidden() {
        var stranger = new Visitor(port, "village.handler@513228100209").signIn();

        assertThat(stranger.page("/tasks/" + task).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("says while it is open that another person has claimed or done the step")
    void watches() {
        village.page("/tasks/" + task);
        var path = "/tasks/" + task + "/watch?holder=";
        assertThat(village.page(path).statusCode()).isEqualTo(204);

        var faster = people.at(VILLAGE);
        steps.claim(task, faster);
        assertThat(village.page(path).body()).contains(faster.name() + " 刚刚签收");
        assertThat(village.page(path + faster.login()).statusCode()).isEqualTo(204);

        steps.complete(task, StepForm.approve(Map.of("amount", "1.00")), faster);
        assertThat(village.page(path).body()).contains(faster.name(), "办理", "您填写的内容还在");
    }

    @Test
    @DisplayName("names who else may do the step, and refuses to claim what a colleague has claimed")
    void namesOthers() {
        var other = people.at(VILLAGE);
        assertThat(village.page("/tasks/" + task).body()).contains("同样能办理的还有");
        steps.claim(task, other);

        var late = village.post("/tasks/" + task + "/claim", Map.of());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(other.name());
    }

    @Test
    @DisplayName("says why it came, and what was changed since it was sent back, old and new")
    void saysWhyItCame() {
        var starter = accounts.official(VILLAGE).orElseThrow();
        steps.complete(task, StepForm.approve(Map.of("amount", "640000.00")), starter);
        assertThat(page("line.handler@513228")).contains("来由", "在“申报”作出", "交");
        probe.complete(caseNo, "return", "请核对金额", people.at("line.handler@513228"));
        probe.complete(caseNo, "approve", "", people.at("education.handler@513228"));
        assertThat(page(VILLAGE)).contains("请核对金额", "，核对“会签结果”的结果是“退回”，交");

        steps.complete(waiting(VILLAGE), StepForm.approve(Map.of("amount", "600000.00")), starter);

        assertThat(page("line.handler@513228").replaceAll("\\s+", " "))
                .contains("补正了什么", "<del><span>640,000.00 元</span></del>", "<ins><span>600,000.00 元</span></ins>");
        assertThat(village.page("/cases/" + caseNo + "/timeline").body()).contains("更早的", "请核对金额");
    }

    private String page(String desk) {
        return new Visitor(port, desk).signIn().page("/tasks/" + waiting(desk)).body();
    }

    private String waiting(String desk) {
        return driver.task(caseNo, desk);
    }
}

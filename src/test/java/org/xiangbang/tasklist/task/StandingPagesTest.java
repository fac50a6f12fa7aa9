package org.xiangbang.tasklist.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.engine.assignment.Delegation;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The pages say")
class StandingPagesTest {
    private static final String HANDLER = "line.handler@513228";
    private static final String CHIEF = "line.chief@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Delegation delegation;

    @Autowired
    private AdditionalSigners additionalSigners;

    @Autowired
    private TransactionTemplate transaction;

    private String caseNo;
    private String task;
    private Official by;
    private Visitor reader;

    @BeforeEach
    void aStep() {
        by = accounts.official(HANDLER).orElseThrow();
        caseNo = probe.start("停下来的案件", new Region("513228"), by);
        task = driver.task(caseNo);
        reader = new Visitor(port, HANDLER).signIn();
    }

    @Test
    @DisplayName("that the clock of a suspended case stands still, wherever they show a due date")
    void standing() {
        var running = reader.page("/cases/" + caseNo).body();
        assertThat(running).contains("，未到期").doesNotContain("不再计时");
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "test"));

        assertThat(reader.page("/cases/" + caseNo).body()).contains("案件暂停，不再计时").doesNotContain("，未到期");
        for (var page : new String[] {"/tasks/" + task, "/cases/" + caseNo + "/follow", "/tasks?q=" + caseNo})
            assertThat(reader.page(page).body())
                    .as(page)
                    .containsPattern("state-normal state-stands\">暂停计时，还剩 \\d+ 个工作日(（暂定）)?<");
        transaction.executeWithoutResult(t -> cases.resume(caseNo, "test"));
        assertThat(reader.page("/tasks/" + task).body()).doesNotContain("暂停计时");
    }

    @Test
    @DisplayName("that a person whose signature or answer was called off is no longer waited for")
    void calledOff() {
        var chief = accounts.official(CHIEF).orElseThrow();
        var asked = delegation.ask(task, CHIEF, "情况属实？", by);
        delegation.recall(task, asked.id(), "不必了", by);
        var added = additionalSigners.add(task, "beside", chief.login(), "请把关", by);
        additionalSigners.drop(task, added.id(), "不必了", by);

        var page = reader.page("/tasks/" + task).body();

        assertThat(page.split("state state-expired\">已取消<")).hasSize(3);
    }
}

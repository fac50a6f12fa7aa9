package org.xiangbang.tasklist.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("Urging")
class UrgeTest {
    @Autowired
    private Said said;

    private static final String VILLAGE = "village.handler@513228100210";
    private static final String LINE = "line.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Urging urging;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private TransactionTemplate transaction;

    private Official starter;
    private String caseNo;
    private String task;

    @BeforeEach
    void aStepOfTheLineDepartment() {
        probe.deploy();
        starter = people.at(VILLAGE);
        caseNo = probe.reported(starter, List.of());
        task = driver.task(caseNo, LINE);
    }

    @Test
    @DisplayName("is counted and stands in the trace")
    void isCounted() {
        assertThat(urging.urge(task, starter)).isEqualTo(1);
        assertThat(urging.urge(task, people.at("agriculture.chief@513228"))).isEqualTo(2);

        var visitor = new Visitor(port, LINE).signIn();
        assertThat(visitor.get("/api/v1/cases/" + caseNo + "/trace").body()).contains("\"act\":\"urge\"");
        assertThat(visitor.page("/cases/" + caseNo + "/follow").body()).contains("已催办 2 次");
    }

    @Test
    @DisplayName("is once a working day for each person and three times for a step")
    void isLimited() {
        urging.urge(task, starter);
        said.refuses("tasklist.urge-once", () -> urging.urge(task, starter), "这个工作日已经催办过", "already");
        urging.urge(task, people.at("agriculture.chief@513228"));
        urging.urge(task, people.at("civil-affairs.chief@5132"));
        said.refuses(
                "tasklist.urge-few",
                () -> urging.urge(task, people.at("township.chief@513228100")),
                "今天已被催办 3 次",
                "urged 3 times today");
    }

    @Test
    @DisplayName("is for people who wait for the step, not for its own desk and not for uninvolved people")
    void isForWhoWaits() {
        said.refuses("tasklist.urge-own", () -> urging.urge(task, people.at(LINE)), "在您自己的岗位", "at your own desk");
        said.refuses(
                "tasklist.urge-who",
                () -> urging.urge(task, people.at("agriculture.reviewer@513228")),
                "只有本案的发起人",
                "Only who started the case");
        assertThatThrownBy(() -> urging.urge(task, people.at("agriculture.chief@510727")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> urging.urge(UUID.randomUUID().toString(), starter))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> urging.urge("nothing", starter)).isInstanceOf(NotFound.class);
        assertThat(urging.times(task)).isZero();
    }

    @Test
    @DisplayName("is for the person who did the step before")
    void isForTheStepBefore() {
        var line = people.at(LINE);
        var education = people.at("education.handler@513228");
        probe.complete(caseNo, "approve", "", line);
        probe.complete(caseNo, "approve", "", education);
        var decision = driver.task(caseNo);

        assertThat(urging.urge(decision, education)).isEqualTo(1);
        said.refuses("tasklist.urge-who", () -> urging.urge(decision, line));
    }

    @Test
    @DisplayName("in a case that is suspended is refused with the rule")
    void inASuspendedCase() {
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "test"));

        said.refuses("tasklist.case-suspended", () -> urging.urge(task, starter), "已暂停办理", "is suspended");
    }

    @Test
    @DisplayName("is done and refused on the page and through the interface")
    void onThePage() {
        var chief = new Visitor(port, "agriculture.chief@513228").signIn();
        chief.page("/cases/" + caseNo + "/follow");
        var path = "/cases/" + caseNo + "/follow/urge";

        assertThat(chief.post(path, Map.of("task", task)).body()).contains("已催办 1 次");
        assertThat(chief.post(path, Map.of("task", task)).statusCode()).isEqualTo(422);
        assertThat(chief.page("/cases/" + caseNo + "/follow").body())
                .as("the page that offers no urging says by which ruling")
                .contains("已经催办过")
                .contains("href=\"/help/rulings/0067\"");
        assertThat(chief.send("/api/v1/tasks/" + task + "/urge", null).body()).contains("tasklist.urge-once");
    }
}

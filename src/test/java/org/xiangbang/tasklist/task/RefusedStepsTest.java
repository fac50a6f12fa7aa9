package org.xiangbang.tasklist.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.engine.ProbeCases;

@AppTest
@DisplayName("A step with an impossible request")
class RefusedStepsTest {
    private static final String LINE = "line.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private CaseDriver driver;

    private Visitor line;
    private String task;

    @BeforeEach
    void aStepOfTheLineDepartment() {
        probe.deploy();
        var caseNo = probe.reported(people.at("village.handler@513228100210"), List.of());
        task = driver.task(caseNo, LINE);
        line = new Visitor(port, LINE);
    }

    @Test
    @DisplayName("shows a wrong id of a document as it was sent, while the step is open and when it is finished")
    void showsWhatIsNoFile() {
        var page = new Visitor(port, LINE).signIn();
        page.page("/tasks/" + task);
        var form = Map.of("outcome", "approve", "documents", "../../x");
        assertThat(page.post("/tasks/" + task, form).statusCode()).isEqualTo(422);
        line.send("/api/v1/tasks/" + task + "/complete", "{\"outcome\":\"approve\"}");

        var late = page.post("/tasks/" + task, form);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("../../x");
    }

    @Test
    @DisplayName("is released only by the person who claimed it")
    void releasesOwn() {
        Said.answers(
                "engine.release-taken",
                422,
                language -> line.send("/api/v1/tasks/" + task + "/release", "{}", language),
                "不是您签收的",
                "");
    }
}

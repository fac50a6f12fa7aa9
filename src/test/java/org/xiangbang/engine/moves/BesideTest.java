package org.xiangbang.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.task.CanceledSteps;
import org.xiangbang.engine.task.NextStep;

@AppTest
@DisplayName("What runs beside a case")
class BesideTest {
    private static final String HALTED = "probe-halted";
    private static final String HALT = "probe-halt";
    private static final String ASK = "probe-halt.ask";
    private static final String APPLICANT = "village.handler@513228100210";

    @Autowired
    private MoveCases cases;

    @Autowired
    private Workflow workflow;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CanceledSteps canceled;

    @Autowired
    private ProbeServing serving;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void deploy() {
        cases.deploy(HALTED, HALTED);
        cases.deploy(HALT, HALT);
    }

    @AfterEach
    void theInboxIsRight() {
        assertThat(cases.differences()).isEmpty();
    }

    private String started() {
        var caseNo = cases.start(HALTED);
        transaction.executeWithoutResult(t -> files.status(caseNo, "probed"));
        return caseNo;
    }

    private List<NextStep> raise(String caseNo) {
        return workflow.raise(caseNo, ASK, cases.at(APPLICANT)).next();
    }

    private List<String> offered(String caseNo) {
        return workflow.raisable(caseNo, cases.at(APPLICANT)).stream()
                .filter(path -> path.event().equals(ASK))
                .map(SidePath::process)
                .toList();
    }

    @Test
    @DisplayName("stops the case by a message, and the trace shows both ends")
    void stopsTheCase() {
        var caseNo = started();
        var work = cases.open(caseNo, "work").taskId();
        raise(caseNo);
        cases.approve(caseNo, "ask");
        assertThat(cases.waiting(caseNo)).containsExactly("decide", "work");

        cases.approve(caseNo, "decide");

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(cases.acts(caseNo)).endsWith("complete decide", "end halted", "end stopped");
        assertThat(canceled.find(work)).hasValueSatisfying(ended -> {
            assertThat(ended.act()).isEqualTo("complete");
            assertThat(ended.element()).isEqualTo("decide");
        });
    }

    @Test
    @DisplayName("stops nothing where the case's process is over already")
    void stopsNothingTwice() {
        var caseNo = started();
        raise(caseNo);
        cases.approve(caseNo, "ask", "work", "decide");

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(cases.acts(caseNo)).endsWith("end over", "complete decide", "end stopped");
    }

    @Test
    @DisplayName("ends with the case, however often it was begun, and the person who comes too late is told")
    void endsWithTheCase() {
        var caseNo = started();
        raise(caseNo);
        cases.approve(caseNo, "ask");
        var decide = cases.open(caseNo, "decide").taskId();
        raise(caseNo);
        assertThat(cases.waiting(caseNo)).containsExactly("ask", "decide", "work");

        transaction.executeWithoutResult(t -> files.close(caseNo, "withdrawn"));

        assertThat(cases.waiting(caseNo))
                .as("the case's own process ends as its model says")
                .containsExactly("work");
        assertThat(cases.acts(caseNo)).endsWith("end asked", "end asked");
        assertThat(cases.left(caseNo)).containsEntry("decide", List.of("CANCELED"));
        assertThat(canceled.find(decide))
                .hasValueSatisfying(ended -> assertThat(ended.act()).isEqualTo("end"));
    }

    @Test
    @DisplayName("ends where another case ends and closes this one")
    void endsWithACaseThatIsServed() {
        var caseNo = started();
        raise(caseNo);
        var serves = cases.start("probe-serving");
        serving.serves(caseNo);

        cases.approve(serves, "work");

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(cases.waiting(serves)).isEmpty();
        assertThat(cases.left(caseNo)).containsEntry("ask", List.of("CANCELED"));
    }

    @Test
    @DisplayName("is offered once: an old case whose own model draws it has it there, a new one beside")
    void isNotOfferedTwice() {
        cases.deploy(HALTED, "former-halted");
        var old = cases.startAs(HALTED, APPLICANT);
        transaction.executeWithoutResult(t -> files.status(old, "probed"));
        cases.deploy(HALTED, HALTED);
        var fresh = started();

        assertThat(offered(old)).containsExactly(HALTED);
        assertThat(offered(fresh)).containsExactly(HALT);
        assertThat(raise(old)).extracting(NextStep::process).containsExactly(HALTED);
        assertThat(raise(fresh)).extracting(NextStep::process).containsExactly(HALT);
        cases.approve(old, "ask", "decide", "work");
        assertThat(cases.waiting(old)).isEmpty();
    }
}

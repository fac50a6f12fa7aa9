package org.xiangbang.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.evidence.StepOrigins.Arrival;

@AppTest
@DisplayName("Of two acts at the same moment")
class StepOriginsTest {
    private static final String APPLICANT = "village.handler@513228100210";

    @Autowired
    private MoveCases cases;

    @Autowired
    private Workflow workflow;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StepOrigins origins;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Test
    @DisplayName("each is the reason of the step that it opened")
    void eachHasItsStep() {
        var caseNo = raisedTwice();

        assertThat(offers(caseNo))
                .extracting(task -> origin(task).act().seq())
                .as("the start opened the first step, each raising one of the others")
                .containsExactlyElementsOf(db.sql(
                                "select seq from evidence.act where case_no = ? and act in ('start', 'raise') order by seq")
                        .param(caseNo)
                        .query(Integer.class)
                        .list())
                .hasSize(3);
    }

    @Test
    @DisplayName("the later one leaves the way to the step before it as it was")
    void eachHasItsWay() {
        var caseNo = cases.start(MoveCases.MOVES);
        var report = cases.approve(caseNo, "report");
        var check = cases.approve(caseNo, "check");
        atOneMoment(caseNo);

        assertThat(origin(report).flows()).containsExactly("filedToReport");
        assertThat(origin(report).act().act()).isEqualTo("start");
        assertThat(origin(check).flows()).containsExactly("reportToCheck");
        assertThat(origin(check).act().step()).isEqualTo("report");
    }

    @Test
    @DisplayName("a step that was offered before offers named their act has the last one until then")
    void oldOffersGoByTime() {
        var caseNo = raisedTwice();
        db.sql("update evidence.offer set act_seq = null, path_id = null where case_no = ?")
                .param(caseNo)
                .update();

        assertThat(offers(caseNo)).allSatisfy(task -> {
            assertThat(origin(task).act().act()).isEqualTo("raise");
            assertThat(origin(task).flows()).isNotEmpty();
        });
    }

    private String raisedTwice() {
        cases.deploy("probe-halt", "probe-halt");
        var caseNo = cases.start("probe-halted");
        transaction.executeWithoutResult(t -> files.status(caseNo, "probed"));
        for (int i = 0; i < 2; i++) workflow.raise(caseNo, "probe-halt.ask", cases.at(APPLICANT));
        atOneMoment(caseNo);
        return caseNo;
    }

    /** What a fast machine would do. */
    private void atOneMoment(String caseNo) {
        db.sql("""
                update evidence.offer set offered_at = (select max(at) from evidence.act where case_no = :caseNo)
                 where case_no = :caseNo
                """).param("caseNo", caseNo).update();
    }

    private List<String> offers(String caseNo) {
        return db.sql("select task_id from evidence.offer where case_no = ? order by path_id, act_seq")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    private Arrival origin(String taskId) {
        return origins.of(taskId).orElseThrow();
    }
}

package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.engine.clock.AgedSteps;
import org.xiangbang.engine.model.Definitions;

/** What a payment returns goes through the disbursement that calls it, and comes back to another process of the same model. */
@AppTest
@DisplayName("In a disbursement and the payments that it calls")
class PartsCountTogetherTest extends DisbursementWalk {
    private static final Term TERM = Term.parse("5wd");

    @LocalServerPort
    private int port;

    @Autowired
    private AgedSteps aged;

    @Autowired
    private Terms terms;

    @Autowired
    private OfficialClock clock;

    @Autowired
    private Definitions definitions;

    @Test
    @DisplayName(
            "a desk that returned the request has the rest of its term, and the time of the applicant is not its own")
    void theRestOfATerm() {
        var caseNo = atPayment();
        aged.offered(caseNo, "payOrder", ago(6));
        cases.complete(caseNo, "payOrder", "return", Map.of());
        db.sql(
                        "update engine.step_time set ended_at = ended_at - interval '4 days' where case_no = ? and step = 'payOrder'")
                .param(caseNo)
                .update();
        aged.offered(caseNo, "request", ago(4));
        cases.approve(caseNo, "request", request(Map.of("purpose", "补充说明")));

        var days = aged.clock(caseNo, "payOrder").days();
        assertThat(days.carried()).isEqualTo(terms.passed(ago(6), ago(4), TERM.unit()));
        assertThat(days.applicantDays()).isEqualTo(passed(ago(4))).isPositive();
        assertThat(days.otherDays()).isZero();
    }

    @Test
    @DisplayName("a return by the payment counts for the desks before it too")
    void aReturnCountsForEarlierDesks() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        aged.offered(caseNo, "verifyProgress", ago(6));
        approved(caseNo);
        cases.complete(caseNo, "payOrder", "return", Map.of());
        cases.approve(caseNo, "request", request(Map.of("amount", "150000.00")));

        assertThat(aged.clock(caseNo, "verifyProgress").days().carried()).isEqualTo(passed(ago(6)));
    }

    @Test
    @DisplayName("the desk that returned the request sees what was corrected since")
    void whatWasCorrected() {
        var caseNo = atPayment();
        cases.complete(caseNo, "payOrder", "return", Map.of());
        cases.approve(caseNo, "request", request(Map.of("purpose", "购买种苗和农膜")));

        var task = cases.open(caseNo, "payOrder");
        var page = new Visitor(port, task.desk().id())
                .signIn()
                .page("/tasks/" + task.taskId())
                .body();
        assertThat(page).contains("class=\"corrections\"").containsSubsequence("购买种苗", "购买种苗和农膜");
    }

    @Test
    @DisplayName("a step in one says by whose decision in the other it came, and nobody is told that a part ended")
    void whyItCame() {
        var caseNo = atPayment();
        cases.complete(caseNo, "payOrder", "back", Map.of());

        var task = cases.open(caseNo, "approvePayment");
        var page = new Visitor(port, task.desk().id())
                .signIn()
                .page("/tasks/" + task.taskId())
                .body();
        assertThat(page).containsSubsequence("来由", "在“支付”作出");
        assertThat(db.sql("select process from evidence.act where case_no = ? and act = 'end'")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .doesNotContain(PaymentProcess.KEY);
    }

    @Test
    @DisplayName("each is counted with the other, and with nothing else")
    void areCountedTogether() {
        for (var process : List.of(DisbursementProcess.KEY, PaymentProcess.KEY))
            assertThat(definitions.together(process))
                    .containsExactlyInAnyOrder(DisbursementProcess.KEY, PaymentProcess.KEY);
        assertThat(definitions.together("projects-lifecycle"))
                .as("what runs beside a project is counted by itself")
                .containsExactlyInAnyOrder("projects-lifecycle", "projects-delivery", "projects-recovery");
        assertThat(definitions.together("projects-change")).containsExactly("projects-change");
    }

    private String atPayment() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        approved(caseNo);
        return caseNo;
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private int passed(Instant since) {
        return terms.passed(since, clock.instant(), TERM.unit());
    }
}

package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The answer to an act on money")
class PaymentAnswersTest extends DisbursementWalk {
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is kept for ever under its key")
    void isKept() throws Exception {
        var caseNo = mixed("192000.00");
        cases.approve(caseNo, "request", request(Map.of()));
        upTo(caseNo, "financeReview");
        var task = cases.task(caseNo, "finance.reviewer@513228");
        var key = "money-" + caseNo;

        var answer = new Caller(port, "finance.reviewer@513228")
                .post("/api/v1/tasks/" + task + "/claim", "", "Idempotency-Key", key);

        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        assertThat(db.sql("select kept_forever from web.idempotency where key = ?")
                        .param(key)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}

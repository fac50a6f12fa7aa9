package org.xiangbang.access.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Verdict.Refused;

@AppTest
@DisplayName("Separation of duties")
class DutiesTest {
    private static final Desk FINANCE = Desk.parse("finance.handler@513228");

    @Autowired
    private Duties duties;

    @Autowired
    private Said said;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    private final String caseNo = "P-513228-2026-" + UUID.randomUUID();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "duties.apply-verify", "duties.apply-review", "duties.apply-approve", "duties.apply-pay",
                "duties.apply-release", "duties.apply-audit", "duties.handle-review", "duties.review-approve",
                "duties.approve-pay", "duties.pay-release", "duties.handle-audit", "duties.verify-audit",
                "duties.review-audit", "duties.approve-audit", "duties.pay-audit", "duties.release-audit",
                "duties.confirm-audit"
            })
    void refused(String code) {
        var duty = code.substring("duties.".length()).split("-");
        var person = person("finance.both@513228");
        done(person, duty[0]);

        var verdict = duties.check(caseNo, person, duty[1]);

        var facts = said.refuses(code, verdict::orThrow, "黑水县财政局 经办", "黑水县财政局 经办");
        assertThat(facts.get(0)).isEqualTo("黑水县财政局 经办");
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.rule().source()).startsWith("rules 2.3("));
    }

    @ParameterizedTest(name = "allows a person who did {0} to {1}")
    @CsvSource({"apply,confirm", "apply,handle", "handle,approve", "review,handle", "release,pay", "audit,audit"})
    void allowed(String earlier, String later) {
        var person = person("finance.both@513228");
        done(person, earlier);

        assertThat(duties.check(caseNo, person, later).allowed()).isTrue();
    }

    @Test
    @DisplayName("is judged within one case and for one person")
    void elsewhere() {
        done(person("finance.both@513228"), "pay");

        assertThat(duties.check("P-other", person("finance.both@513228"), "release")
                        .allowed())
                .isTrue();
        assertThat(duties.check(caseNo, person("finance.chief@513228"), "release")
                        .allowed())
                .isTrue();
    }

    private long person(String login) {
        return accounts.find(login).orElseThrow().person();
    }

    private void done(long person, String duty) {
        transaction.executeWithoutResult(t -> duties.record(caseNo, person, duty, "step", FINANCE, Instant.now()));
    }
}

package org.xiangbang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.SampleProject;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("The settlement audit of finished work")
class SettlementProcessTest extends AcceptanceWalk {
    @Test
    @DisplayName("that was returned is supplemented and goes straight back to the auditor")
    void auditorAsksForPapers() {
        var caseNo = done(SampleProject.VILLAGE, FISCAL);
        upTo(caseNo, "settlementAudit");

        cases.complete(caseNo, "settlementAudit", "return", Map.of());
        cases.approve(caseNo, "supplementAudit", Map.of("answer", "补充发票", "papers", CaseDriver.PAPER));

        assertThat(cases.waiting(caseNo)).containsExactly("settlementAudit audit.handler@513228");
        said.refuses(
                "audit.audit-never-raises",
                () -> cases.approve(caseNo, "settlementAudit", audit("600000.00", "600000.01")));
    }

    @Test
    @DisplayName("is a process of its own, which also says when no audit is required")
    void isAProcessOfItsOwn() {
        var caseNo = done(SampleProject.VILLAGE, FISCAL);
        upTo(caseNo, "settlementAudit");

        assertThat(process(caseNo, "settlementAudit")).isEqualTo(SettlementProcess.KEY);
        cases.approve(caseNo, "settlementAudit", audit("640000.00", "617000.00"));
        assertThat(process(caseNo, "finalCheck")).isEqualTo(AcceptanceProcess.KEY);

        var donated = done(SampleProject.VILLAGE, DONATION);
        upTo(donated, "finalCheck");
        assertThat(acceptances.current(donated).auditedPrice()).isNull();
    }

    @Test
    @DisplayName("of an acceptance that began before it was a process of its own goes on where it was, at either step")
    void goesOnInTheFormerModel() {
        var first = new String[1];
        var second = new String[1];
        former.during(AcceptanceProcess.KEY, () -> {
            first[0] = done(SampleProject.VILLAGE, FISCAL);
            upTo(first[0], "settlementAudit");
            second[0] = done(SampleProject.VILLAGE, FISCAL);
            upTo(second[0], "settlementAudit");
            cases.complete(second[0], "settlementAudit", "return", Map.of());
        });

        cases.approve(first[0], "settlementAudit", audit("640000.00", "617000.00"));
        assertThat(projects.find(first[0]).ceiling()).isEqualTo(Money.parse("617000.00"));
        assertThat(cases.waiting(first[0])).containsExactly("finalCheck agriculture.reviewer@513228");
        cases.approve(second[0], "supplementAudit", Map.of("answer", "补充发票", "papers", CaseDriver.PAPER));
        assertThat(process(second[0], "settlementAudit")).isEqualTo(AcceptanceProcess.KEY);
    }
}

package org.xiangbang.projects.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.projects.Tranche;
import org.xiangbang.projects.agreement.AgreementPlan.OwnRow;
import org.xiangbang.projects.agreement.AgreementPlan.Row;
import org.xiangbang.projects.agreement.AgreementTerms.PlannedTranche;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("The tranches of an agreement")
class AgreementPlanTest {
    @Autowired
    private Said said;

    static final List<Row> START_AND_ACCEPTANCE =
            List.of(new Row(30, Tranche.Due.START, "", 0, "F-02"), new Row(70, Tranche.Due.ACCEPTANCE, "", 0, "F-02"));
    static final List<Row> FOUR_STEPS = List.of(
            new Row(30, Tranche.Due.START, "", 0, "F-06"),
            new Row(20, Tranche.Due.MILESTONE, "1", 0, "F-06"),
            new Row(30, Tranche.Due.MILESTONE, "last", 0, "F-06"),
            new Row(20, Tranche.Due.ACCEPTANCE, "", 0, "F-06"));
    static final List<Row> WITH_RETENTION = List.of(
            new Row(95, Tranche.Due.ACCEPTANCE, "", 0, "F-08"), new Row(5, Tranche.Due.RETENTION, "", 12, "F-08"));

    private static List<String> amounts(List<PlannedTranche> plan) {
        return plan.stream().map(p -> p.tranche().amount().yuan()).toList();
    }

    private static AgreementPlan of(String yuan, int milestones, int percent, int months) {
        return new AgreementPlan(Money.parse(yuan), milestones, percent, months);
    }

    @Test
    @DisplayName("follow the published pattern")
    void followThePattern() {
        assertThat(amounts(of("640000.00", 0, 0, 0).from(START_AND_ACCEPTANCE)))
                .containsExactly("192000.00", "448000.00");
    }

    @Test
    @DisplayName("give the fen that rounding leaves over to the last")
    void roundingGoesToTheLast() {
        assertThat(amounts(of("0.05", 0, 0, 0).from(START_AND_ACCEPTANCE))).containsExactly("0.01", "0.04");
    }

    @Test
    @DisplayName("keep a retention back from what is paid at acceptance")
    void keepARetentionBack() {
        var plan = of("100000.00", 0, 3, 12).from(START_AND_ACCEPTANCE);
        assertThat(amounts(plan)).containsExactly("30000.00", "67000.00", "3000.00");
        assertThat(plan.get(2).tranche().months()).isEqualTo(12);
        said.wrong("field.required", () -> of("100000.00", 0, 3, 0).from(START_AND_ACCEPTANCE));
    }

    @Test
    @DisplayName("take the retention of the pattern where it has one")
    void retentionOfThePattern() {
        assertThat(amounts(of("100.00", 0, 0, 0).from(WITH_RETENTION))).containsExactly("95.00", "5.00");
        said.wrong(
                "agreement.retention-of-pattern", () -> of("100.00", 0, 3, 12).from(WITH_RETENTION), "5%", "5");
    }

    @Test
    @DisplayName("need as many milestones as the pattern waits for")
    void needMilestones() {
        assertThat(of("100.00", 3, 0, 0).from(FOUR_STEPS))
                .extracting(p -> p.tranche().milestone())
                .containsExactly(null, 1, 3, null);
        said.wrong("agreement.too-few-milestones", () -> of("100.00", 1, 0, 0).from(FOUR_STEPS), "只有 1 个", "1");
    }

    @Test
    @DisplayName("agreed on freely add up to the amount, stand in order and name real milestones")
    void own() {
        var plan = of("100.00", 2, 0, 0);
        var start = new OwnRow(Tranche.Due.START, 0, Money.parse("40"));
        assertThat(amounts(plan.own(List.of(start, new OwnRow(Tranche.Due.MILESTONE, 2, Money.parse("60"))))))
                .containsExactly("40.00", "60.00");
        wrong("agreement.tranches-sum", plan, start);
        wrong("agreement.no-such-milestone", plan, start, new OwnRow(Tranche.Due.MILESTONE, 3, Money.parse("60")));
        wrong("agreement.tranches-in-order", plan, new OwnRow(Tranche.Due.ACCEPTANCE, 0, Money.parse("60")), start);
    }

    private void wrong(String code, AgreementPlan plan, OwnRow... rows) {
        said.wrong(code, () -> plan.own(List.of(rows)));
    }
}

package org.xiangbang.projects.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

/** What the steps of the closing check and store. */
@Configuration
class ClosingSteps {
    /** The papers that a complete case has (X-10, V-03; the list is ours, decision 0025). */
    private static final List<String> ARCHIVE =
            List.of("项目方案", "结对材料", "项目批复", "协议", "进度报告", "拨付凭证", "验收材料", "结项报告和绩效评价", "公示和公开材料", "资产移交清单");

    private final Closings closings;
    private final ClosingMoney money;
    private final ClosingGrade grades;
    private final Clock clock;

    ClosingSteps(Closings closings, ClosingMoney money, ClosingGrade grades, Clock clock) {
        this.closings = closings;
        this.money = money;
        this.grades = grades;
        this.clock = clock;
    }

    @Bean
    @StepWorkFor(process = ClosureProcess.KEY, step = ClosureProcess.CLOSING_REPORT)
    StepWork closingReportStep() {
        return ClosingStep.keeping(closings::report).checking(money::spent).filledWith(caseNo -> money.first(caseNo));
    }

    @Bean
    @StepWorkFor(process = ClosureProcess.KEY, step = ClosureProcess.SELF_EVALUATION)
    StepWork selfEvaluationStep() {
        return ClosingStep.keeping(in -> closings.write(in.caseNo(), Map.of("own_score", in.number("ownScore"))));
    }

    @Bean
    @StepWorkFor(process = ClosureProcess.KEY, step = ClosureProcess.DEPARTMENT_EVALUATION)
    StepWork departmentEvaluationStep() {
        return ClosingStep.keeping(
                        in -> closings.write(in.caseNo(), Map.of("score", in.number("score"), "grade", grades.of(in))))
                .checking(grades::check);
    }

    @Bean
    @StepWorkFor(process = ClosureProcess.KEY, step = ClosureProcess.SETTLE_SURPLUS)
    StepWork settleSurplusStep() {
        return ClosingStep.keeping(in -> closings.write(in.caseNo(), surplus(in)))
                .checking(money::surplus)
                .filledWith(caseNo ->
                        Map.of("surplusAmount", closings.surplus(caseNo).yuan()));
    }

    @Bean
    @StepWorkFor(process = ClosureProcess.KEY, step = ClosureProcess.DISCLOSE)
    StepWork discloseStep() {
        return ClosingStep.keeping(in -> closings.write(
                        in.caseNo(),
                        Map.of("published_on", in.date("publishedOn"), "published_where", in.text("publishedWhere"))))
                .checking(this::alreadyPublished);
    }

    @Bean
    @StepWorkFor(process = ClosureProcess.KEY, step = ClosureProcess.HAND_OVER)
    StepWork handOverStep() {
        return ClosingStep.keeping(in -> closings.handOver(in.caseNo(), in.rows("assets")));
    }

    @Bean
    @StepWorkFor(process = ClosureProcess.KEY, step = ClosureProcess.RECEIVE_ASSETS)
    StepWork receiveAssetsStep() {
        return ClosingStep.keeping(in -> closings.write(
                        in.caseNo(), Map.of("asked", in.number("asked"), "satisfied", in.number("satisfied"))))
                .checking(in -> {
                    if (in.number("satisfied") > in.number("asked"))
                        throw new FormRefused(
                                "satisfied", "projects.satisfied-of-asked", in.number("satisfied"), in.number("asked"));
                });
    }

    @Bean
    @StepWorkFor(process = ClosureProcess.KEY, step = ClosureProcess.ARCHIVE)
    StepWork archiveStep() {
        return ClosingStep.keeping(in -> closings.write(in.caseNo(), Map.of("archive_no", in.text("archiveNo"))))
                .checking(ClosingSteps::missingPapersAreExplained)
                .filledWith(caseNo -> Map.of(
                        "package",
                        ARCHIVE.stream()
                                .map(item -> Map.<String, Object>of("item", item, "present", true))
                                .toList()));
    }

    private static Map<String, Object> surplus(StepInput in) {
        var columns = new HashMap<String, Object>();
        columns.put("surplus_fen", in.money("surplusAmount").fen());
        columns.put("surplus_use", in.text("use"));
        columns.put("return_voucher", in.text("returnVoucher"));
        columns.put("returned_on", in.date("returnedOn"));
        return columns;
    }

    private void alreadyPublished(StepInput in) {
        var today = LocalDate.now(clock);
        if (in.date("publishedOn").isAfter(today)) throw new FormRefused("publishedOn", "field.past", today);
    }

    private static void missingPapersAreExplained(StepInput in, Findings found) {
        var rows = in.rows("package");
        for (int i = 0; i < rows.size(); i++)
            if (!Boolean.TRUE.equals(rows.get(i).get("present")) && rows.get(i).get("remark") == null)
                found.add(new Violation("package[%d].remark".formatted(i), "projects.missing-paper"));
    }
}

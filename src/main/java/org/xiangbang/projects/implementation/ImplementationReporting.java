package org.xiangbang.projects.implementation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.agreement.AgreementTerms.Item;
import org.xiangbang.projects.agreement.Agreements;
import org.xiangbang.projects.implementation.ImplementationProgress.Warning;
import org.xiangbang.projects.implementation.ImplementationReport.Quantity;
import org.xiangbang.projects.implementation.ImplementationReport.State;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;

/** The step in which the organization reports item by item what is done and what was spent. */
@StepWorkFor(process = ImplementationProcess.KEY, step = ImplementationProcess.REPORT_PROGRESS)
class ImplementationReporting implements StepWork {
    static final Rule NOT_BEYOND_THE_PLAN = new Rule("progress.not-beyond-the-plan", "rules F-14, V-09");

    private final Implementations implementations;
    private final ImplementationReports reports;
    private final ImplementationRecords records;
    private final Agreements agreements;

    ImplementationReporting(
            Implementations implementations,
            ImplementationReports reports,
            ImplementationRecords records,
            Agreements agreements) {
        this.implementations = implementations;
        this.reports = reports;
        this.records = records;
        this.agreements = agreements;
    }

    /** Lists every item with the quantity that was verified last. */
    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        var last = reports.verified(file.caseNo());
        return Map.of(
                "quantities",
                agreements.items(file.caseNo()).stream()
                        .map(item -> Map.<String, Object>of(
                                "item",
                                item.name(),
                                "done",
                                last.map(r -> r.done(item.name())).orElse(0L)))
                        .toList());
    }

    @Override
    public void check(StepInput in, Findings found) {
        found.check(() -> {
            if (in.date("reportedUntil").isAfter(implementations.today()))
                throw new FormRefused("reportedUntil", "field.past", implementations.today());
        });
        found.check(() -> quantities(in, found));
    }

    private void quantities(StepInput in, Findings found) {
        var items = agreements.items(in.caseNo());
        var seen = new HashSet<String>();
        var quantities = quantities(in);
        for (int i = 0; i < quantities.size(); i++) {
            var quantity = quantities.get(i);
            var row = "quantities[%d].".formatted(i);
            found.check(() -> check(quantity, row, items, seen));
            if (quantity.done() < 0) found.add(new Violation(row + "done", "field.min", 0));
        }
        if (seen.size() < items.size())
            throw new FormRefused("quantities", "progress.every-item", seen.size(), items.size());
    }

    private static void check(Quantity quantity, String row, List<Item> items, Set<String> seen) {
        var item = items.stream()
                .filter(i -> i.name().equals(quantity.item()))
                .findFirst()
                .orElseThrow(() -> new FormRefused(row + "item", "progress.no-such-item", quantity.item()));
        if (!seen.add(item.name())) throw new FormRefused(row + "item", "progress.item-twice", item.name());
        Verdict.of(
                        quantity.done() <= item.planned(),
                        NOT_BEYOND_THE_PLAN,
                        item.name(),
                        quantity.done(),
                        item.planned(),
                        item.unit())
                .orThrow(row + "done");
    }

    @Override
    public void record(StepInput in) {
        reports.add(new ImplementationReport(
                in.caseNo(),
                0,
                ImplementationProcess.milestone(in.businessKey()),
                in.date("reportedUntil"),
                in.has("spent") ? in.money("spent") : Money.ZERO,
                "yes".equals(in.text("reached")),
                in.text("progressNote"),
                in.by().name(),
                null,
                State.REPORTED,
                quantities(in)));
        records.clear(in.caseNo(), List.of(Warning.NO_REPORT, Warning.QUARTER_WITHOUT_REPORT));
    }

    private static List<Quantity> quantities(StepInput in) {
        return in.rows("quantities").stream()
                .map(row -> new Quantity((String) row.get("item"), (Long) row.get("done"), (String) row.get("remark")))
                .toList();
    }
}

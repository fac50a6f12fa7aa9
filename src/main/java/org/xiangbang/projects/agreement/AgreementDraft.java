package org.xiangbang.projects.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.needs.Targets;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranche;
import org.xiangbang.projects.Tranches;
import org.xiangbang.projects.agreement.AgreementTerms.Item;
import org.xiangbang.projects.agreement.AgreementTerms.PlannedTranche;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Schedule;
import org.xiangbang.shared.Violation;

/** The step that drafts an agreement: the form gives its terms and the pattern its tranches, and its text is written from both. */
@StepWorkFor(process = AgreementProcess.KEY, step = AgreementProcess.DRAFT_AGREEMENT)
class AgreementDraft implements StepWork {
    static final String PLAN_TABLE = "projects-tranche-plan";
    private static final String OWN = "own";

    private final Projects projects;
    private final Milestones milestones;
    private final Tranches tranches;
    private final AgreementVersions versions;
    private final AgreementWording wording;
    private final Decisions decisions;

    AgreementDraft(
            Projects projects,
            Milestones milestones,
            Tranches tranches,
            AgreementVersions versions,
            AgreementWording wording,
            Decisions decisions) {
        this.projects = projects;
        this.milestones = milestones;
        this.tranches = tranches;
        this.versions = versions;
        this.wording = wording;
        this.decisions = decisions;
    }

    /** Starts from the newest text if there is one, else from what the proposal says. */
    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        var project = projects.find(file.caseNo());
        return versions.newest(file.caseNo())
                .map(newest -> prefill(
                        newest.terms(),
                        newest.status() == Agreement.Status.FILED
                                ? project.ceilingOfAgreement()
                                : newest.terms().amount()))
                .orElseGet(() -> Map.of(
                        "amount", project.ceiling().yuan(),
                        "startDate", project.plan().schedule().startsOn().toString(),
                        "endDate", project.plan().schedule().endsOn().toString(),
                        "targets", targets(project.plan().targets())));
    }

    private static Map<String, Object> prefill(AgreementTerms terms, Money amount) {
        return Map.of(
                "amount", amount.yuan(),
                "template", terms.template(),
                "startDate", terms.schedule().startsOn().toString(),
                "endDate", terms.schedule().endsOn().toString(),
                "targets", terms.targets(),
                "maintenance", terms.maintenance(),
                "exit", terms.exit(),
                "tasks", terms.items().stream().map(AgreementDraft::row).toList());
    }

    private static Map<String, Object> row(Item item) {
        return Map.of("item", item.name(), "unit", item.unit(), "planned", item.planned());
    }

    private static String targets(Targets targets) {
        return Stream.of(targets.outputTarget(), targets.benefitTarget(), targets.satisfactionTarget())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void check(StepInput in, Findings found) {
        var project = projects.find(in.caseNo());
        found.check(() -> amount(in, project));
        found.check(() -> tranches.mayBePlanned(in.caseNo()).orThrow());
        found.check(() -> startsAfterProposal(in));
        found.check(() -> {
            if (in.date("endDate").isBefore(in.date("startDate")))
                throw new FormRefused("endDate", "field.date.order", in.date("startDate"));
        });
        found.check(() -> wording.parties(in.file(), project, in.list("furtherParties")));
        found.check(() -> items(in));
        found.check(() -> tranches(in));
    }

    private void amount(StepInput in, Project project) {
        var amount = in.money("amount");
        if (!amount.isPositive()) throw new FormRefused("amount", "field.money.positive");
        Agreement.mayPromise(amount, project.approved(), tranches.paid(in.caseNo()))
                .orThrow("amount");
    }

    /** An agreed start lies on the day of the proposal or later (ours, decision 0140). One that an earlier agreement has may stay. */
    private void startsAfterProposal(StepInput in) {
        var proposed = OfficialClock.day(in.file().openedAt());
        var agreed = versions.newest(in.caseNo())
                .map(newest -> newest.terms().schedule().startsOn());
        if (in.date("startDate").isBefore(proposed) && !agreed.equals(Optional.of(in.date("startDate"))))
            throw new FormRefused("startDate", "projects.start-before-proposed", proposed);
    }

    @Override
    public void record(StepInput in) {
        var project = projects.find(in.caseNo());
        var version = versions.next(in.caseNo());
        var terms = terms(in, project);
        versions.add(in.caseNo(), version, terms, wording.of(project, version, terms));
    }

    private AgreementTerms terms(StepInput in, Project project) {
        return new AgreementTerms(
                in.money("amount"),
                in.text("template"),
                new Schedule(in.date("startDate"), in.date("endDate")),
                in.text("targets"),
                in.text("maintenance"),
                in.text("exit"),
                wording.parties(in.file(), project, in.list("furtherParties")),
                items(in),
                tranches(in));
    }

    private static List<Item> items(StepInput in) {
        var items = in.rows("tasks").stream()
                .map(row -> new Item((String) row.get("item"), (String) row.get("unit"), (Long) row.get("planned")))
                .toList();
        var wrong = new ArrayList<Violation>();
        if (items.stream().map(Item::name).distinct().count() < items.size())
            wrong.add(new Violation("tasks", "agreement.item-twice"));
        for (int i = 0; i < items.size(); i++)
            if (items.get(i).planned() <= 0)
                wrong.add(new Violation("tasks[%d].planned".formatted(i), "agreement.planned-positive"));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return items;
    }

    /** Plans what is left to be paid by the pattern. The numbers follow those of the tranches already paid, which stay as they are. */
    private List<PlannedTranche> tranches(StepInput in) {
        var left = in.money("amount").minus(tranches.paid(in.caseNo()));
        if (!left.isPositive()) return List.of();
        var paid = tranches.of(in.caseNo()).stream()
                .filter(Tranche::isPaid)
                .mapToInt(Tranche::no)
                .max()
                .orElse(0);
        return planned(in, left).stream()
                .map(t -> new PlannedTranche(t.tranche().after(paid), t.source()))
                .toList();
    }

    private List<PlannedTranche> planned(StepInput in, Money left) {
        var plan = new AgreementPlan(
                left,
                milestones.of(in.caseNo()).size(),
                Math.toIntExact(in.number("retentionPercent")),
                Math.toIntExact(in.number("retentionMonths")));
        if (in.text("template").equals(OWN)) return plan.own(ownRows(in));
        return plan.from(decisions.evaluate(PLAN_TABLE, in.file(), Map.of("template", in.text("template"))).stream()
                .map(AgreementDraft::pattern)
                .toList());
    }

    private static List<AgreementPlan.OwnRow> ownRows(StepInput in) {
        return in.rows("ownTranches").stream()
                .map(row -> new AgreementPlan.OwnRow(
                        due(row.get("trigger")),
                        row.get("milestone") instanceof Long milestone ? Math.toIntExact(milestone) : 0,
                        (Money) row.get("amount")))
                .toList();
    }

    private static AgreementPlan.Row pattern(Map<String, Object> row) {
        return new AgreementPlan.Row(
                ((Number) row.get("share")).intValue(),
                due(row.get("trigger")),
                (String) row.get("milestone"),
                ((Number) row.get("months")).intValue(),
                (String) row.get("source"));
    }

    private static Tranche.Due due(Object word) {
        return Tranche.Due.valueOf(((String) word).toUpperCase(Locale.ROOT));
    }
}

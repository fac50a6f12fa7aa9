package org.xiangbang.projects.closure;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;

/** The targets of a project beside what the closing says was reached. */
@Component("fact-targets")
class TargetsFact implements StepFact {
    private static final int PERCENT = 100;

    private final Projects projects;
    private final Closings closings;

    TargetsFact(Projects projects, Closings closings) {
        this.projects = projects;
        this.closings = closings;
    }

    private record Target(String word, FactValue planned, FactValue reached) {}

    @Override
    public FactSheet of(Deciding deciding) {
        var project = projects.seek(deciding.caseNo());
        var sheet = new FactSheet();
        if (project.isEmpty()) return sheet;
        var targets = targets(project.get(), closings.seek(deciding.caseNo()).orElse(null));
        return sheet.table("targetsReached", List.of("target", "planned", "reached"), targets, target ->
                new FactValue[] {FactValue.word("fact.", target.word()), target.planned(), target.reached()});
    }

    /** @param closing null before the closing report */
    private static List<Target> targets(Project project, ClosingRecord closing) {
        var plan = project.plan();
        var all = new ArrayList<Target>();
        all.add(new Target(
                "households",
                FactValue.households(plan.households()),
                closing == null ? null : FactValue.households(closing.households())));
        all.add(new Target(
                "people",
                FactValue.statedPeople(plan.people()),
                closing == null ? null : FactValue.statedPeople(closing.people())));
        all.add(new Target("outputTarget", FactValue.text(plan.targets().outputTarget()), null));
        all.add(new Target("benefitTarget", FactValue.text(plan.targets().benefitTarget()), null));
        var satisfied = satisfied(closing);
        if (plan.targets().satisfactionTarget() != null || satisfied != null)
            all.add(new Target(
                    "satisfactionTarget", FactValue.text(plan.targets().satisfactionTarget()), satisfied));
        return all;
    }

    /** Returns the satisfied among the households that were visited, rounded down; null before the visits. */
    private static FactValue satisfied(ClosingRecord closing) {
        if (closing == null || closing.asked() == null || closing.asked() == 0) return null;
        return FactValue.percent(Math.toIntExact(closing.satisfied() * PERCENT / closing.asked()));
    }
}

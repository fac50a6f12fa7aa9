package org.xiangbang.projects.view;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;

/** What a project is to do: where, for whom, until when, with which targets. */
@Component("fact-plan")
class PlanFact implements StepFact {
    private final Projects projects;

    PlanFact(Projects projects) {
        this.projects = projects;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet()
                .line("place", new FactValue.Place(deciding.file().region()));
        projects.seek(deciding.caseNo()).ifPresent(project -> write(project, sheet));
        return sheet;
    }

    private static void write(Project project, FactSheet sheet) {
        var plan = project.plan();
        sheet.line("spot", FactValue.text(plan.place()))
                .line("kind", FactValue.word("projects.kind.", plan.kind()))
                .line("startsOn", FactValue.day(plan.schedule().startsOn()))
                .line("endsOn", FactValue.day(plan.schedule().endsOn()))
                .line("summary", FactValue.text(plan.summary()))
                .line("beneficiaries", FactValue.text(plan.beneficiaries()))
                .line("households", FactValue.households(plan.households()))
                .line("people", FactValue.statedPeople(plan.people()))
                .line("outputTarget", FactValue.text(plan.targets().outputTarget()))
                .line("benefitTarget", FactValue.text(plan.targets().benefitTarget()))
                .line("satisfactionTarget", FactValue.text(plan.targets().satisfactionTarget()))
                .line("partners", FactValue.text(plan.partners()));
    }
}

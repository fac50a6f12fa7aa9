package org.xiangbang.projects.view;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.Milestones;

/** The milestones of a project with the days on which they were to be reached and were. */
@Component("fact-milestones")
class MilestonesFact implements StepFact {
    private final Milestones milestones;

    MilestonesFact(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        return new FactSheet()
                .table(
                        "milestones",
                        List.of("content", "plannedOn", "reachedOn"),
                        milestones.of(deciding.caseNo()),
                        milestone -> new FactValue[] {
                            FactValue.text(milestone.content()),
                            FactValue.day(milestone.plannedOn()),
                            FactValue.day(milestone.reachedOn())
                        });
    }
}

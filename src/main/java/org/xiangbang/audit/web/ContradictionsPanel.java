package org.xiangbang.audit.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.audit.AcceptanceDates;
import org.xiangbang.audit.SelfcheckProcess;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.engine.step.StepPanel;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** The dates that do not follow each other, above everything else of the step in which the chief explains them. */
@Component
class ContradictionsPanel implements StepPanel {
    private static final int AFTER_ORIGIN = 20;

    private final AcceptanceDates dates;

    ContradictionsPanel(AcceptanceDates dates) {
        this.dates = dates;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return AFTER_ORIGIN;
    }

    @Override
    public Optional<CasePanel.View> view(TaskView view, Official by, Locale locale) {
        var step = view.definition();
        if (!SelfcheckProcess.explainsDates(step.process(), step.id())) return Optional.empty();
        var found = dates.of(CaseFiles.caseNo(view.businessKey())).contradictions();
        return Optional.of(new CasePanel.View("audit/contradictions", Map.of("contradictions", found)));
    }
}

package org.xiangbang.tasklist.task;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.engine.step.StepPanel;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.facts.DecidedFacts;

/** Shows what other modules say about a step: on which facts it decides, why it came here, what was corrected. */
@Component
class PanelsPart implements TaskPart {
    private final ObjectProvider<StepPanel> panels;
    private final DecidedFacts facts;

    PanelsPart(ObjectProvider<StepPanel> panels, DecidedFacts facts) {
        this.panels = panels;
        this.facts = facts;
    }

    @Override
    public void add(TaskView view, Official by, Model model, Locale locale) {
        model.addAttribute("facts", facts.of(view, by, locale));
        model.addAttribute("headPanels", at(StepPanel.Place.HEAD, view, by, locale));
        model.addAttribute("stepPanels", at(StepPanel.Place.DOSSIER, view, by, locale));
    }

    private List<CasePanel.View> at(StepPanel.Place place, TaskView view, Official by, Locale locale) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(StepPanel::order))
                .flatMap(panel -> panel.view(view, by, locale).stream())
                .toList();
    }
}

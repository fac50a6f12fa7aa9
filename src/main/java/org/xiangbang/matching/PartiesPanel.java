package org.xiangbang.matching;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.engine.step.StepPanel;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** Says beside a step that answers for one side of a pairing who else is asked, unless the facts of the step say it. */
@Component
class PartiesPanel implements StepPanel {
    private static final int BELOW_CORRECTIONS = 20;
    private static final String PROPOSE = "propose";
    private static final String CLAIMS = "claims";

    private final Pairings pairings;
    private final PairingParties parties;

    PartiesPanel(Pairings pairings, PairingParties parties) {
        this.pairings = pairings;
        this.parties = parties;
    }

    @Override
    public Place place() {
        return Place.DOSSIER;
    }

    @Override
    public int order() {
        return BELOW_CORRECTIONS;
    }

    @Override
    public Optional<CasePanel.View> view(TaskView view, Official by, Locale locale) {
        var step = view.definition();
        var answers =
                PairingProcess.WITH_PARTS.contains(step.process()) || step.id().equals(PROPOSE);
        var caseNo = view.file().caseNo();
        if (!answers
                || step.form().decides().contains(CLAIMS)
                || pairings.seek(caseNo).isEmpty()) return Optional.empty();
        var told = parties.of(caseNo, by);
        var elsewhere = told.parties().stream()
                .filter(party -> !party.desk().equals(view.desk().id()))
                .toList();
        if (elsewhere.isEmpty() && told.others().isEmpty()) return Optional.empty();
        return Optional.of(
                new CasePanel.View("matching/parties", Map.of("parties", elsewhere, "others", told.others())));
    }
}

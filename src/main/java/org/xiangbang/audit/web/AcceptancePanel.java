package org.xiangbang.audit.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.audit.AcceptanceDates;
import org.xiangbang.audit.Acceptances;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.shared.Official;

/** The items and checks of a project's acceptance on the case page. */
@Component
class AcceptancePanel implements CasePanel {
    private static final int AFTER_PAYMENTS = 30;

    private final Acceptances acceptances;
    private final AcceptanceDates dates;

    AcceptancePanel(Acceptances acceptances, AcceptanceDates dates) {
        this.acceptances = acceptances;
        this.dates = dates;
    }

    @Override
    public int order() {
        return AFTER_PAYMENTS;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        if (file.kind() != CaseFile.Kind.PROJECT) return Optional.empty();
        return acceptances
                .find(file.caseNo())
                .map(acceptance -> new View(
                        "audit/panel",
                        Map.of(
                                "acceptance",
                                acceptance,
                                "contradictions",
                                dates.of(file.caseNo()).contradictions())));
    }
}

package org.xiangbang.projects.implementation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.shared.Official;

/** The progress on the case page: work done against money spent, warnings, items and reports. */
@Component
class ImplementationPanel implements CasePanel {
    private static final int BELOW_THE_AGREEMENT = 32;

    private final Implementations implementations;

    ImplementationPanel(Implementations implementations) {
        this.implementations = implementations;
    }

    @Override
    public int order() {
        return BELOW_THE_AGREEMENT;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        if (file.kind() != CaseFile.Kind.PROJECT || !implementations.begun(file.caseNo())) return Optional.empty();
        return Optional.of(new View(
                "projects/implementation-panel",
                Map.of(
                        "progress", implementations.progress(file.caseNo()),
                        "reports", implementations.reports(file.caseNo()))));
    }
}

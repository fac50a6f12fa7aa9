package org.xiangbang.projects.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.shared.Official;

/** The project's money in brief on the case page. */
@Component
class ProjectMoneyPanel implements CasePanel {
    private static final int MONEY = 20;

    private final ProjectDossier dossier;

    ProjectMoneyPanel(ProjectDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public boolean ofMoney() {
        return true;
    }

    @Override
    public int order() {
        return MONEY;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        if (file.kind() != CaseFile.Kind.PROJECT) return Optional.empty();
        return dossier.of(file.caseNo()).map(known -> new View("projects/money", Map.of("known", known)));
    }
}

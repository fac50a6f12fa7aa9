package org.xiangbang.projects.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.shared.Official;

/** The project's record on the case page. */
@Component
class ProjectPanel implements CasePanel {
    private static final int RECORD = 10;

    private final ProjectDossier dossier;

    ProjectPanel(ProjectDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public int order() {
        return RECORD;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        if (file.kind() != CaseFile.Kind.PROJECT) return Optional.empty();
        return dossier.of(file.caseNo()).map(known -> new View("projects/panel", Map.of("known", known)));
    }
}

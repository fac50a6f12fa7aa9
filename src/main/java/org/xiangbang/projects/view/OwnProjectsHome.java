package org.xiangbang.projects.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.home.HomePart;

/** The latest projects of an organization, whoever of its people proposed them. */
@Component
class OwnProjectsHome implements HomePart {
    private static final int SHOWN = 5;
    private static final CaseQuery LATEST = new CaseQuery("", "", "", "", SHOWN);

    private final ProjectList projects;

    OwnProjectsHome(ProjectList projects) {
        this.projects = projects;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        if (reader.desks().stream().noneMatch(Desk::ofOrganization)) return Optional.empty();
        return Optional.of(new View(
                "projects/home",
                Map.of("projects", projects.cases().page(LATEST, reader).items())));
    }
}

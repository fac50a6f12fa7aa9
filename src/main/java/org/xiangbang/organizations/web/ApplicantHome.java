package org.xiangbang.organizations.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.organizations.OrganizationSignUp;
import org.xiangbang.shared.Official;
import org.xiangbang.web.home.HomePart;

/** The one next thing for a person whose organization is not in the directory: sign up, supplement, or wait for whom. */
@Component
class ApplicantHome implements HomePart {
    private final OrganizationSignUp signUp;
    private final OpenSteps open;

    ApplicantHome(OrganizationSignUp signUp, OpenSteps open) {
        this.signUp = signUp;
        this.open = open;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        if (!signUp.maySignUp(reader) || reader.desks().stream().anyMatch(desk -> desk.ofOrganization()))
            return Optional.empty();
        var latest = signUp.latest(reader);
        if (latest.isEmpty()) return Optional.of(new View("organizations/home", Map.of()));
        return Optional.of(new View("organizations/home", model(latest.get())));
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of("file", file, "open", open.of(file.caseNo()));
    }
}

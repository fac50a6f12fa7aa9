package org.xiangbang.organizations.entry;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.organizations.AdmissionProcess;

/** The people who are told that an entry ends: those who act for the organization, and civil affairs of its county. */
@Component
class EntryReaders {
    private static final List<String> DESKS = List.of(
            "organization.handler@organization",
            "organization.representative@organization",
            "civil-affairs.handler@county");

    private final Desks desks;
    private final DeskResolver resolver;
    private final CaseFiles cases;

    EntryReaders(Desks desks, DeskResolver resolver, CaseFiles cases) {
        this.desks = desks;
        this.resolver = resolver;
        this.cases = cases;
    }

    List<String> of(String organization) {
        var file = cases.find(organization);
        return DESKS.stream()
                .map(spec -> resolver.resolve(spec, file))
                .flatMap(desk -> desks.receivers(desk, AdmissionProcess.KEY).stream())
                .distinct()
                .toList();
    }
}

package org.xiangbang.cases;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskPlaces;

/** Names desks of organizations by the name of the organization, which is the title of its case. */
@Component
class OrganizationPlaces implements DeskPlaces {
    private final CaseFiles cases;

    OrganizationPlaces(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public Optional<String> name(String place) {
        return place.startsWith("S-") ? Optional.of(cases.organizationName(place)) : Optional.empty();
    }
}

package org.xiangbang.cases;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskPlaces;

/** Names desks of organizations by the name of the organization, which is the title of its case. */
@Component
class OrganizationPlaces implements DeskPlaces {
    private final CaseFiles cases;
    private final FormerTitles former;

    OrganizationPlaces(CaseFiles cases, FormerTitles former) {
        this.cases = cases;
        this.former = former;
    }

    @Override
    public Optional<String> name(String place) {
        return place.startsWith("S-") ? Optional.of(cases.organizationName(place)) : Optional.empty();
    }

    @Override
    public Optional<String> name(String place, Instant at) {
        return place.startsWith("S-") ? former.organizationName(place, at) : Optional.empty();
    }
}

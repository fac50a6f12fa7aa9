package org.xiangbang.projects.view;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.FormerTitles;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.shared.NotFound;

/** The names of organizations on the pages of projects: {@code ${@organizationNames.name(number)}}. */
@Component("organizationNames")
class OrganizationNames {
    private final Organizations organizations;
    private final FormerTitles former;

    OrganizationNames(Organizations organizations, FormerTitles former) {
        this.organizations = organizations;
        this.former = former;
    }

    /** Returns the name that it had on the day on which it agreed to something; the present one if {@code on} is null. */
    public String name(String number, LocalDate on) {
        if (on == null) return name(number);
        var beginning = on.atStartOfDay(OfficialClock.ZONE).toInstant();
        return former.organizationName(number, beginning).orElse(number);
    }

    /** Returns the name, or the number itself if the directory has no such organization. */
    public String name(String number) {
        try {
            return organizations.find(number).name();
        } catch (NotFound unknown) {
            return number;
        }
    }
}

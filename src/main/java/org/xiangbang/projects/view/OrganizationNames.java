package org.xiangbang.projects.view;

import org.springframework.stereotype.Component;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.shared.NotFound;

/** The names of organizations on the pages of projects: {@code ${@organizationNames.name(number)}}. */
@Component("organizationNames")
class OrganizationNames {
    private final Organizations organizations;

    OrganizationNames(Organizations organizations) {
        this.organizations = organizations;
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

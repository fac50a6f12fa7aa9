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

    /** The number itself where the directory does not know it. */
    public String name(String number) {
        try {
            return organizations.find(number).name();
        } catch (NotFound unknown) {
            return number;
        }
    }
}

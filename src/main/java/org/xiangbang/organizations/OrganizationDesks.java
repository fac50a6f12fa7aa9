package org.xiangbang.organizations;

import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.shared.Desk;

/** The desks of an admitted organization, and the people who hold them first. */
@Component
class OrganizationDesks {
    private final CaseFiles cases;
    private final Desks desks;
    private final Accounts accounts;

    OrganizationDesks(CaseFiles cases, Desks desks, Accounts accounts) {
        this.cases = cases;
        this.desks = desks;
        this.accounts = accounts;
    }

    /** Makes the person who signed up the handler, who acts for the organization from now on (decision 0011). */
    void seat(Organization organization) {
        var applicant = cases.find(organization.number()).applicant();
        if (!applicant.ofOrganization()) {
            var handler = desk("handler", organization);
            grant(handler, applicant.region());
            cases.applicant(organization.number(), handler);
        }
        grant(desk("finance", organization), organization.financeLogin());
        grant(desk("representative", organization), organization.representativeLogin());
    }

    private static Desk desk(String post, Organization organization) {
        return new Desk(Desk.ORGANIZATION, post, organization.number());
    }

    /**
     * Gives a desk to a person. A desk whose person was not named, or whose account has been closed, waits until the
     * administrator assigns it.
     */
    private void grant(Desk desk, String login) {
        desks.ensure(desk);
        if (login != null && accounts.official(login).isPresent()) desks.grant(desk, login, null);
    }
}

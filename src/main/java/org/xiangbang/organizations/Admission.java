package org.xiangbang.organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.shared.Desk;

/** What {@code processes/organizations/admission.bpmn} does to the directory. */
@ProcessBean("admission")
public class Admission {
    private final Organizations organizations;
    private final OrganizationRecords records;
    private final Eligibility eligibility;
    private final Listings listings;
    private final CaseFiles cases;
    private final Desks desks;
    private final Accounts accounts;
    private final Clock clock;

    Admission(
            Organizations organizations,
            OrganizationRecords records,
            Eligibility eligibility,
            Listings listings,
            CaseFiles cases,
            Desks desks,
            Accounts accounts,
            Clock clock) {
        this.organizations = organizations;
        this.records = records;
        this.eligibility = eligibility;
        this.listings = listings;
        this.cases = cases;
        this.desks = desks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Enters the organization in the directory until its next annual check, or keeps it there; its people get their desks. */
    public void admit(String number) {
        var organization = organizations.find(number);
        records.admit(number, LocalDate.now(clock), eligibility.nextCheck(organization));
        seat(organization);
        organizations.move(number, listings.listed(number) ? Organization.Status.LISTED : Organization.Status.ADMITTED);
    }

    /** Whoever signed up becomes the handler and speaks for the organization from now on (decision 0011). */
    private void seat(Organization organization) {
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

    /** A desk whose person was not named, or whose account was closed meanwhile, waits for the administrator. */
    private void grant(Desk desk, String login) {
        desks.ensure(desk);
        if (login != null && accounts.official(login).isPresent()) desks.grant(desk, login, null);
    }

    /** Midnight after the last day of the entry. */
    public Date annualCheckDue(String number) {
        var dayAfter = organizations.find(number).validUntil().plusDays(1);
        return Date.from(dayAfter.atStartOfDay(clock.getZone()).toInstant());
    }

    public void refuse(String number) {
        organizations.end(number, Organization.Status.REFUSED);
    }

    public void withdraw(String number) {
        organizations.end(number, Organization.Status.WITHDRAWN);
    }
}

package org.xiangbang.organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.xiangbang.engine.model.ProcessBean;

/** The methods by which {@code processes/organizations/admission.bpmn} and {@code withdrawal.bpmn} change the directory. */
@ProcessBean("admission")
public class Admission {
    private final Organizations organizations;
    private final OrganizationRecords records;
    private final Eligibility eligibility;
    private final Listings listings;
    private final OrganizationDesks desks;
    private final BankAccounts accounts;
    private final Clock clock;

    Admission(
            Organizations organizations,
            OrganizationRecords records,
            Eligibility eligibility,
            Listings listings,
            OrganizationDesks desks,
            BankAccounts accounts,
            Clock clock) {
        this.organizations = organizations;
        this.records = records;
        this.eligibility = eligibility;
        this.listings = listings;
        this.desks = desks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Enters the organization in the directory until its next annual check, or extends its entry. Its people get their desks, and its
     * account is registered.
     */
    public void admit(String number) {
        var organization = organizations.find(number);
        records.admit(number, LocalDate.now(clock), eligibility.nextCheck(organization));
        accounts.first(organization);
        desks.seat(organization);
        organizations.move(number, listings.listed(number) ? Organization.Status.LISTED : Organization.Status.ADMITTED);
    }

    /** Returns the end of the last day of the entry. */
    public Date annualCheckDue(String number) {
        var dayAfter = organizations.find(number).entry().validUntil().plusDays(1);
        return Date.from(dayAfter.atStartOfDay(clock.getZone()).toInstant());
    }

    public void refuse(String number) {
        organizations.end(number, Organization.Status.REFUSED);
    }

    public void withdraw(String number) {
        organizations.end(number, Organization.Status.WITHDRAWN);
    }
}

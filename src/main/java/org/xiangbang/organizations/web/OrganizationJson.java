package org.xiangbang.organizations.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.xiangbang.organizations.BankAccount;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.Finding;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Registration;
import org.xiangbang.organizations.Standing;

/**
 * An organization as the interface returns it.
 *
 * @param eligibility null for people who may only read the directory
 */
record OrganizationJson(
        String caseNo,
        String name,
        String status,
        @JsonUnwrapped CreditCode code,
        String region,
        @JsonUnwrapped Registered registered,
        @JsonUnwrapped Checked checked,
        List<String> actions,
        String businessScope,
        @JsonUnwrapped Bank bank,
        @JsonUnwrapped Entry entry,
        Eligibility eligibility) {

    /** @param usccDemonstration whether the code is synthetic and not the organization's own */
    record CreditCode(String uscc, boolean usccDemonstration, String type) {
        static CreditCode of(Registration r) {
            return new CreditCode(
                    r.uscc().code(), r.synthetic(), r.uscc().type().word());
        }
    }

    /** What the registration authority states about it. */
    record Registered(
            String registrationAuthority,
            LocalDate registrationValidUntil,
            String competentUnit,
            boolean charitable,
            boolean fundraising,
            String grade,
            LocalDate gradeValidUntil) {

        static Registered of(Registration r) {
            return new Registered(
                    r.authority(),
                    r.validUntil(),
                    r.competentUnit(),
                    r.charitable(),
                    r.fundraising(),
                    r.grade(),
                    r.gradeValidUntil());
        }
    }

    /** The annual check that was reported last, and the list on which it is. */
    record Checked(int annualCheckYear, String annualCheck, String onList) {
        static Checked of(Standing s) {
            return new Checked(s.annualCheckYear(), s.annualCheck(), s.onList());
        }
    }

    /** @param bankAccount masked, except for people who need the account */
    record Bank(String bankName, String bankAccount) {
        static Bank of(BankAccount account, boolean whole) {
            return new Bank(account.bank(), account.number(whole));
        }
    }

    /** @param expired whether its last day is over, so that the organization proposes nothing */
    record Entry(LocalDate admittedOn, LocalDate validUntil, boolean expired) {
        static Entry of(Organization o, LocalDate today) {
            return o.entry() == null
                    ? null
                    : new Entry(o.entry().admittedOn(), o.entry().validUntil(), o.expired(today));
        }
    }

    /** The result of the last automatic check. */
    record Eligibility(String color, List<Reason> reasons) {}

    record Reason(String color, String reason, String rule) {}

    record Item(
            String caseNo,
            String name,
            String status,
            String uscc,
            boolean usccDemonstration,
            String type,
            String grade,
            String region,
            LocalDate validUntil,
            boolean expired) {

        static Item of(Directory.Item i, LocalDate today) {
            return new Item(
                    i.number(),
                    i.name(),
                    i.status().word(),
                    i.uscc(),
                    i.synthetic(),
                    i.type(),
                    i.grade(),
                    i.region(),
                    i.validUntil(),
                    i.expired(today));
        }
    }

    static OrganizationJson of(
            Organization o, boolean whole, boolean numbers, List<Finding> findings, LocalDate today) {
        return new OrganizationJson(
                o.number(),
                o.name(),
                o.status().word(),
                CreditCode.of(o.registration()),
                o.region().code(),
                Registered.of(o.registration()),
                Checked.of(o.standing()),
                o.offer().actions(),
                o.offer().businessScope(),
                Bank.of(o.bank(), numbers),
                Entry.of(o, today),
                whole && o.judged() ? eligibility(o, findings) : null);
    }

    private static Eligibility eligibility(Organization o, List<Finding> findings) {
        return new Eligibility(
                o.color().word(),
                findings.stream()
                        .map(f -> new Reason(f.color().word(), f.reason(), f.rule()))
                        .toList());
    }
}

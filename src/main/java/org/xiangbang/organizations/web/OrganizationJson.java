package org.xiangbang.organizations.web;

import java.time.LocalDate;
import java.util.List;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.Finding;
import org.xiangbang.organizations.Organization;

/**
 * An organization as the interface gives it.
 *
 * @param usccDemonstration the code is synthetic and not the organization's own
 * @param bankAccount masked but for those who have business with it
 * @param eligibility null for those who only read the directory
 */
record OrganizationJson(
        String caseNo,
        String name,
        String status,
        String uscc,
        boolean usccDemonstration,
        String type,
        String region,
        String registrationAuthority,
        LocalDate registrationValidUntil,
        String competentUnit,
        boolean charitable,
        boolean fundraising,
        String grade,
        LocalDate gradeValidUntil,
        int annualCheckYear,
        String annualCheck,
        String onList,
        List<String> actions,
        String businessScope,
        String bankName,
        String bankAccount,
        LocalDate admittedOn,
        LocalDate validUntil,
        Eligibility eligibility) {

    /** What the automatic check said last. */
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
            LocalDate validUntil) {

        static Item of(Directory.Item i) {
            return new Item(
                    i.number(),
                    i.name(),
                    i.status(),
                    i.uscc(),
                    i.synthetic(),
                    i.type(),
                    i.grade(),
                    i.region(),
                    i.validUntil());
        }
    }

    static OrganizationJson of(Organization o, boolean whole, List<Finding> findings) {
        var registration = o.registration();
        return new OrganizationJson(
                o.number(),
                o.name(),
                o.status().word(),
                registration.uscc().code(),
                registration.synthetic(),
                registration.uscc().type().word(),
                o.region().code(),
                registration.authority(),
                registration.validUntil(),
                registration.competentUnit(),
                registration.charitable(),
                registration.fundraising(),
                registration.grade(),
                registration.gradeValidUntil(),
                o.standing().annualCheckYear(),
                o.standing().annualCheck(),
                o.standing().onList(),
                o.offer().actions(),
                o.offer().businessScope(),
                o.bank().bank(),
                whole ? o.bank().number() : o.bank().masked(),
                o.admittedOn(),
                o.validUntil(),
                whole && o.color() != null ? eligibility(o, findings) : null);
    }

    private static Eligibility eligibility(Organization o, List<Finding> findings) {
        return new Eligibility(
                o.color().word(),
                findings.stream()
                        .map(f -> new Reason(f.color().word(), f.reason(), f.rule()))
                        .toList());
    }
}

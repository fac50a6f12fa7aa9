package org.xiangbang.organizations;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Schedule;

/** The fields of the step {@code signUp} (form 4.1-1): reads them into the record and writes them from it. */
final class SignUpForm {
    private SignUpForm() {}

    /** Reads the organization. The code must have been checked before. */
    static Organization organization(StepInput in) {
        return new Organization(
                in.caseNo(),
                in.text("name"),
                new Region(in.text("region")),
                registration(in),
                new Standing(
                        (int) in.number("annualCheckYear"),
                        in.text("annualCheck"),
                        in.text("onList"),
                        in.yes("investigated"),
                        in.yes("withinScope")),
                offer(in),
                account(in),
                in.text("financeLogin"),
                in.text("representativeLogin"),
                null,
                Organization.Status.APPLIED,
                null);
    }

    static BankAccount account(StepInput in) {
        return BankAccount.typed(in.text("accountName"), in.text("bankName"), in.text("bankAccount"));
    }

    private static Registration registration(StepInput in) {
        return new Registration(
                new Uscc(in.text("uscc")),
                false,
                in.text("registrationAuthority"),
                in.date("registrationValidUntil"),
                in.text("competentUnit"),
                in.yes("charitable"),
                in.yes("fundraising"),
                in.text("grade"),
                in.date("gradeValidUntil"));
    }

    private static Offer offer(StepInput in) {
        return new Offer(
                in.text("legalRepresentative"),
                in.text("contact"),
                in.text("phone"),
                in.text("businessScope"),
                in.list("actions"),
                in.text("targets"),
                in.text("approach"),
                in.money("plannedFunds"),
                in.text("plannedGoods"),
                (Long) in.value("plannedPeople").orElse(null),
                new Schedule(in.date("startsOn"), in.date("endsOn")));
    }

    /** Returns the values as JSON values, for the form in which they are corrected. */
    static Map<String, Object> values(Organization o) {
        var values = new HashMap<String, Object>();
        values.put("name", o.name());
        values.put("region", o.region().code());
        values.put("accountName", o.bank().holder());
        values.put("bankName", o.bank().bank());
        values.put("bankAccount", o.bank().number());
        values.put("financeLogin", o.financeLogin());
        values.put("representativeLogin", o.representativeLogin());
        registration(o.registration(), values);
        standing(o.standing(), values);
        offer(o.offer(), values);
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private static void registration(Registration r, Map<String, Object> values) {
        values.put("uscc", r.uscc().code());
        values.put("type", r.uscc().type().word());
        values.put("registrationAuthority", r.authority());
        values.put("registrationValidUntil", r.validUntil().toString());
        values.put("competentUnit", r.competentUnit());
        values.put("charitable", r.charitable());
        values.put("fundraising", r.fundraising());
        values.put("grade", r.grade());
        values.put(
                "gradeValidUntil",
                r.gradeValidUntil() == null ? null : r.gradeValidUntil().toString());
    }

    static void standing(Standing s, Map<String, Object> values) {
        values.put("annualCheckYear", s.annualCheckYear());
        values.put("annualCheck", s.annualCheck());
        values.put("onList", s.onList());
        values.put("investigated", s.investigated());
        values.put("withinScope", s.withinScope());
    }

    private static void offer(Offer o, Map<String, Object> values) {
        values.put("legalRepresentative", o.legalRepresentative());
        values.put("contact", o.contact());
        values.put("phone", o.phone());
        values.put("businessScope", o.businessScope());
        values.put("actions", o.actions());
        values.put("targets", o.targets());
        values.put("approach", o.approach());
        values.put(
                "plannedFunds",
                o.plannedFunds() == null ? null : o.plannedFunds().yuan());
        values.put("plannedGoods", o.plannedGoods());
        values.put("plannedPeople", o.plannedPeople());
        values.put("startsOn", o.schedule().startsOn().toString());
        values.put("endsOn", o.schedule().endsOn().toString());
    }
}

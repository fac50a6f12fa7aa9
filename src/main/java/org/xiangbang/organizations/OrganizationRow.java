package org.xiangbang.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Schedule;

/** One row of the directory: reads it into the record and writes it from the record. */
final class OrganizationRow {
    private OrganizationRow() {}

    static Organization read(ResultSet row, int number) throws SQLException {
        return new Organization(
                row.getString("number"),
                row.getString("name"),
                new Region(row.getString("region")),
                registration(row),
                new Standing(
                        row.getInt("annual_check_year"),
                        row.getString("annual_check"),
                        row.getString("on_list"),
                        row.getBoolean("investigated"),
                        row.getBoolean("within_scope")),
                offer(row),
                new BankAccount(
                        row.getString("account_name"), row.getString("bank_name"), row.getString("bank_account")),
                row.getString("finance_login"),
                row.getString("representative_login"),
                color(row.getString("color")),
                Organization.Status.valueOf(row.getString("status")),
                entry(row));
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        var admittedOn = row.getObject("admitted_on", LocalDate.class);
        return admittedOn == null
                ? null
                : new DirectoryEntry(admittedOn, row.getObject("valid_until", LocalDate.class));
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                new Uscc(row.getString("uscc")),
                row.getBoolean("uscc_demonstration"),
                row.getString("registration_authority"),
                row.getObject("registration_valid_until", LocalDate.class),
                row.getString("competent_unit"),
                row.getBoolean("charitable"),
                row.getBoolean("fundraising"),
                row.getString("grade"),
                row.getObject("grade_valid_until", LocalDate.class));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        var funds = row.getObject("planned_funds_fen", Long.class);
        return new Offer(
                row.getString("legal_representative"),
                row.getString("contact"),
                row.getString("phone"),
                row.getString("business_scope"),
                List.of((String[]) row.getArray("actions").getArray()),
                row.getString("targets"),
                row.getString("approach"),
                funds == null ? null : new Money(funds),
                row.getString("planned_goods"),
                row.getObject("planned_people", Long.class),
                new Schedule(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)));
    }

    static Organization.Color color(String word) {
        return word == null ? null : Organization.Color.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Map<String, Object> params(Organization o) {
        var params = new HashMap<String, Object>();
        params.put("number", o.number());
        params.put("name", o.name());
        params.put("region", o.region().code());
        params.put("finance", o.financeLogin());
        params.put("representative", o.representativeLogin());
        params.put("holder", o.bank().holder());
        params.put("bank", o.bank().bank());
        params.put("account", o.bank().number());
        params.putAll(registration(o.registration()));
        params.putAll(standing(o.standing()));
        params.putAll(offer(o.offer()));
        return params;
    }

    private static Map<String, Object> registration(Registration r) {
        var params = new HashMap<String, Object>();
        params.put("uscc", r.uscc().code());
        params.put("type", r.uscc().type().word());
        params.put("authority", r.authority());
        params.put("validUntil", r.validUntil());
        params.put("competentUnit", r.competentUnit());
        params.put("charitable", r.charitable());
        params.put("fundraising", r.fundraising());
        params.put("grade", r.grade());
        params.put("gradeValidUntil", r.gradeValidUntil());
        return params;
    }

    private static Map<String, Object> standing(Standing s) {
        var params = new HashMap<String, Object>();
        params.put("checkYear", s.annualCheckYear());
        params.put("check", s.annualCheck());
        params.put("onList", s.onList());
        params.put("investigated", s.investigated());
        params.put("withinScope", s.withinScope());
        return params;
    }

    private static Map<String, Object> offer(Offer o) {
        var params = new HashMap<String, Object>();
        params.put("legalRepresentative", o.legalRepresentative());
        params.put("contact", o.contact());
        params.put("phone", o.phone());
        params.put("scope", o.businessScope());
        params.put("actions", "{" + String.join(",", o.actions()) + "}");
        params.put("targets", o.targets());
        params.put("approach", o.approach());
        params.put("funds", OrganizationRecords.fen(o.plannedFunds()));
        params.put("goods", o.plannedGoods());
        params.put("people", o.plannedPeople());
        params.put("startsOn", o.schedule().startsOn());
        params.put("endsOn", o.schedule().endsOn());
        return params;
    }
}

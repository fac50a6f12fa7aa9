package org.xiangbang.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Money;

/** The rows of the directory. */
@Repository
class OrganizationRecords {
    private static final String SAVE = """
            insert into organizations.organization (number, name, uscc, type, region, registration_authority,
                   registration_valid_until, competent_unit, charitable, fundraising, grade, grade_valid_until,
                   legal_representative, contact, phone, business_scope, actions, targets, approach,
                   planned_funds_fen, planned_goods, planned_people, starts_on, ends_on, annual_check_year,
                   annual_check, on_list, investigated, within_scope, account_name, bank_name, bank_account,
                   finance_login, representative_login, status)
            values (:number, :name, :uscc, :type, :region, :authority, :validUntil, :competentUnit, :charitable,
                   :fundraising, :grade, :gradeValidUntil, :legalRepresentative, :contact, :phone, :scope,
                   :actions::text[], :targets, :approach, :funds, :goods, :people, :startsOn, :endsOn, :checkYear,
                   :check, :onList, :investigated, :withinScope, :holder, :bank, :account, :finance,
                   :representative, 'APPLIED')
            on conflict (number) do update
               set name = excluded.name, uscc = excluded.uscc, type = excluded.type,
                   registration_authority = excluded.registration_authority,
                   registration_valid_until = excluded.registration_valid_until,
                   competent_unit = excluded.competent_unit, charitable = excluded.charitable,
                   fundraising = excluded.fundraising, grade = excluded.grade,
                   grade_valid_until = excluded.grade_valid_until,
                   legal_representative = excluded.legal_representative, contact = excluded.contact,
                   phone = excluded.phone, business_scope = excluded.business_scope, actions = excluded.actions,
                   targets = excluded.targets, approach = excluded.approach,
                   planned_funds_fen = excluded.planned_funds_fen, planned_goods = excluded.planned_goods,
                   planned_people = excluded.planned_people, starts_on = excluded.starts_on,
                   ends_on = excluded.ends_on, annual_check_year = excluded.annual_check_year,
                   annual_check = excluded.annual_check, on_list = excluded.on_list,
                   investigated = excluded.investigated, within_scope = excluded.within_scope,
                   account_name = excluded.account_name, bank_name = excluded.bank_name,
                   bank_account = excluded.bank_account, finance_login = excluded.finance_login,
                   representative_login = excluded.representative_login
            """;

    private final JdbcClient db;

    OrganizationRecords(JdbcClient db) {
        this.db = db;
    }

    Optional<Organization> find(String number) {
        return db.sql("select * from organizations.organization where number = ?")
                .param(number)
                .query(OrganizationRow::read)
                .optional();
    }

    /** Finds the number of another organization that signed up with the code and was not refused. */
    Optional<String> taken(String uscc, String number) {
        return db.sql("""
                select number from organizations.organization
                 where uscc = :uscc and number <> :number and status not in ('REFUSED', 'WITHDRAWN')
                """)
                .param("uscc", uscc)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** Writes the sign-up form. A correction replaces what was there and keeps what the officials decided. */
    void save(Organization o) {
        db.sql(SAVE).params(OrganizationRow.params(o)).update();
    }

    /** Writes what was verified, or what was reported again. */
    void standing(String number, Standing s) {
        db.sql("""
                update organizations.organization
                   set annual_check_year = :year, annual_check = :check, on_list = :onList,
                       investigated = :investigated, within_scope = :withinScope
                 where number = :number
                """)
                .param("year", s.annualCheckYear())
                .param("check", s.annualCheck())
                .param("onList", s.onList())
                .param("investigated", s.investigated())
                .param("withinScope", s.withinScope())
                .param("number", number)
                .update();
    }

    void registeredUntil(String number, LocalDate day) {
        set(number, "registration_valid_until", day);
    }

    void status(String number, Organization.Status status) {
        set(number, "status", status.name());
    }

    void synthetic(String number) {
        set(number, "uscc_demonstration", true);
    }

    /** Writes the entry in the directory, from the first admission until the next annual check. */
    void admit(String number, LocalDate today, LocalDate until) {
        db.sql("""
                update organizations.organization
                   set admitted_on = coalesce(admitted_on, :today), valid_until = :until
                 where number = :number
                """)
                .param("today", today)
                .param("until", until)
                .param("number", number)
                .update();
    }

    void findings(String number, Organization.Color color, List<Finding> findings) {
        set(number, "color", color.word());
        db.sql("delete from organizations.finding where number = ?")
                .param(number)
                .update();
        int no = 1;
        for (var finding : findings)
            db.sql("insert into organizations.finding (number, no, color, reason, rule) values (?, ?, ?, ?, ?)")
                    .params(number, no++, finding.color().word(), finding.reason(), finding.rule())
                    .update();
    }

    List<Finding> findings(String number) {
        return db.sql("select color, reason, rule from organizations.finding where number = ? order by no")
                .param(number)
                .query((row, n) ->
                        new Finding(OrganizationRow.color(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    private void set(String number, String column, Object value) {
        db.sql("update organizations.organization set " + column + " = ? where number = ?")
                .params(value, number)
                .update();
    }

    static Long fen(Money amount) {
        return amount == null ? null : amount.fen();
    }
}

package org.xiangbang;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.organizations.SignUpForms;

/** An admitted organization, written straight into the tables, for tests of what it does afterwards. */
public final class SampleOrganization {
    private SampleOrganization() {}

    /** A foundation of a county with nothing against it, in the directory since today. @return its number */
    public static String admitted(JdbcClient db) {
        return admitted(db, unused(db));
    }

    /** As before, with that number; nothing happens if it is there already. */
    public static String admitted(JdbcClient db, String number) {
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
                values (:number, 'ORGANIZATION', '演示基金会', '513228', :number, 'organization.handler@' || :number, 'admitted', :now)
                on conflict do nothing
                """).param("number", number).param("now", Today.instant()).update();
        db.sql("""
                insert into organizations.organization (number, name, uscc, type, region, registration_authority,
                       registration_valid_until, charitable, fundraising, grade, legal_representative, contact, phone,
                       business_scope, actions, targets, approach, starts_on, ends_on, annual_check_year, annual_check,
                       on_list, investigated, within_scope, account_name, bank_name, bank_account, color, status,
                       admitted_on, valid_until)
                values (:number, '演示基金会 ' || :number, :uscc, 'foundation', '513228', '登记管理机关',
                       :today + 1500, true, false, '4A', '负责人', '联系人', '0837-0000000',
                       '资助乡村产业和公益项目', '{employment,relief}', '脱贫户和监测户', '资助产业项目', :today, :today + 700,
                       :lastYear, 'passed', 'none', false, true, '演示基金会', '演示银行', '6200000000001234', 'green', 'ADMITTED',
                       :today, :today + 365)
                on conflict do nothing
                """)
                .param("number", number)
                .param("uscc", SignUpForms.uscc("53"))
                .param("today", Today.date())
                .param("lastYear", Today.date().getYear() - 1)
                .update();
        db.sql("""
                insert into organizations.account
                    (organization, holder, bank, account, since, status, proposed_at, registered_at)
                select number, account_name, bank_name, bank_account, admitted_on, 'REGISTERED', :now, :now
                  from organizations.organization o
                 where number = :number and not exists (select 1 from organizations.account a where a.organization = o.number)
                """).param("number", number).param("now", Today.instant()).update();
        return number;
    }

    /** Gives the organization the qualification for public fundraising (公开募捐资格). */
    public static String qualified(JdbcClient db, String number) {
        db.sql("update organizations.organization set fundraising = true where number = ?")
                .param(number)
                .update();
        return number;
    }

    private static String unused(JdbcClient db) {
        return db.sql("""
                select 'S-' || coalesce(max(right(case_no, 6)::int), 900000) + 1
                  from cases.case_file where case_no like 'S-9%'
                """).query(String.class).single();
    }
}

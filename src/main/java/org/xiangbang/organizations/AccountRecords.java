package org.xiangbang.organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of accounts: those that are or were registered, and the one that waits for its confirmation. */
@Repository
class AccountRecords {
    private final JdbcClient db;
    private final Clock clock;

    AccountRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The registered accounts of an organization, the newest first. */
    List<RegisteredAccount> registered(String organization) {
        return db.sql("""
                select id, holder, bank, account as number, since, ground, registered_at
                  from organizations.account
                 where organization = ? and status = 'REGISTERED'
                 order by registered_at desc, id desc
                """).param(organization).query(RegisteredAccount.class).list();
    }

    /** Finds the newest change of the organization if it was returned for supplements. */
    Optional<RegisteredAccount> returned(String organization) {
        return db.sql("""
                select id, holder, bank, account as number, since, ground, registered_at
                  from organizations.account
                 where status = 'RETURNED'
                   and id = (select max(id) from organizations.account where organization = ?)
                """).param(organization).query(RegisteredAccount.class).optional();
    }

    /** Finds the account that waits for its confirmation. */
    Optional<RegisteredAccount> proposed(String organization) {
        return db.sql("""
                select id, holder, bank, account as number, since, ground, registered_at
                  from organizations.account
                 where organization = ? and status = 'PROPOSED'
                """).param(organization).query(RegisteredAccount.class).optional();
    }

    boolean waits(String organization) {
        return db.sql("""
                select exists (select 1 from organizations.account where organization = ? and status = 'PROPOSED')
                """).param(organization).query(Boolean.class).single();
    }

    /** Writes an account that is not registered yet. */
    void propose(String organization, BankAccount account, LocalDate since, String ground) {
        db.sql("""
                insert into organizations.account (organization, holder, bank, account, since, ground, status, proposed_at)
                values (:organization, :holder, :bank, :account, :since, :ground, 'PROPOSED', :now)
                """)
                .param("organization", organization)
                .param("holder", account.holder())
                .param("bank", account.bank())
                .param("account", account.number())
                .param("since", since)
                .param("ground", ground)
                .param("now", clock.instant())
                .update();
    }

    /** Registers the account that waits. The organization's own row holds the registered account too. */
    void register(String organization) {
        db.sql("""
                with entered as (
                    update organizations.account set status = 'REGISTERED', registered_at = :now
                     where organization = :organization and status = 'PROPOSED'
                    returning holder, bank, account)
                update organizations.organization o
                   set account_name = e.holder, bank_name = e.bank, bank_account = e.account
                  from entered e
                 where o.number = :organization
                """)
                .param("now", clock.instant())
                .param("organization", organization)
                .update();
    }

    /** @param status {@code RETURNED} if it may be proposed again, {@code REFUSED} if not */
    void drop(String organization, String status) {
        db.sql("update organizations.account set status = ? where organization = ? and status = 'PROPOSED'")
                .params(status, organization)
                .update();
    }
}

package org.xiangbang.organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiangbang.engine.model.ProcessBean;

/**
 * The registered accounts of organizations, for other modules and for {@code processes/organizations/account.bpmn} (ours, decision
 * 0110).
 */
@ProcessBean("bankAccounts")
public class BankAccounts {
    private final AccountRecords records;
    private final Clock clock;

    BankAccounts(AccountRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Finds the account that is registered now; empty before the admission, and where none was ever confirmed. */
    public Optional<RegisteredAccount> now(String organization) {
        return all(organization).stream().findFirst();
    }

    /** Returns the accounts that are or were registered, the newest first. */
    public List<RegisteredAccount> all(String organization) {
        return records.registered(organization);
    }

    /** Registers the account that the organization has proposed and civil affairs has confirmed. */
    public void enter(String organization) {
        records.register(organization);
    }

    /** Registers the account of the sign-up form with the first admission, in which civil affairs has decided on it. */
    void first(Organization admitted) {
        if (!all(admitted.number()).isEmpty()) return;
        records.propose(admitted.number(), admitted.bank(), LocalDate.now(clock), null);
        records.register(admitted.number());
    }
}

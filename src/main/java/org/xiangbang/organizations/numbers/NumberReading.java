package org.xiangbang.organizations.numbers;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.organizations.BankAccounts;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.RegisteredAccount;
import org.xiangbang.personal.Readings;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Seat;

/** Shows the numbers of an organization whole to a desk that gives its reason, and records who has read them (ours, decisions 0155
 * and 0296). */
@Service
class NumberReading {
    private static final List<String> FIELDS =
            List.of("organizations.organization.phone", "organizations.account.account");

    private final Directory directory;
    private final BankAccounts accounts;
    private final Readings readings;

    NumberReading(Directory directory, BankAccounts accounts, Readings readings) {
        this.directory = directory;
        this.accounts = accounts;
        this.readings = readings;
    }

    /** @param accounts the registered ones, the newest first; none before the admission */
    record Numbers(Organization organization, List<RegisteredAccount> accounts) {}

    /** @throws NotFound if there is no such organization, or none of which {@code by} may ask the numbers */
    @Transactional(readOnly = true)
    Organization of(String number, Official by) {
        seat(number, by);
        return directory.one(number, by);
    }

    /**
     * Returns the numbers, and records the reason in the trace of the organization's case, which the organization reads too, and for auditors. The trace
     * does not hold the numbers.
     *
     * @throws NotFound as from {@link #of}
     * @throws org.xiangbang.shared.FormRefused if the reason is missing or too long
     */
    @Transactional
    Numbers read(String number, String reason, Official by) {
        var seat = seat(number, by);
        var said = TextInput.reason("reason", reason);
        var organization = directory.one(number, by);
        readings.record(number, organization.region(), seat, by, FIELDS, said);
        return new Numbers(organization, accounts.all(number));
    }

    private Seat seat(String number, Official by) {
        directory.one(number, by);
        return directory.asksNumbers(number, by).orElseThrow(() -> new NotFound(number));
    }
}

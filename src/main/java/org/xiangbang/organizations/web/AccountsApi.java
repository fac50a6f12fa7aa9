package org.xiangbang.organizations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.organizations.BankAccounts;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.RegisteredAccount;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The interface to the registered accounts of an organization, for people who may see its case. */
@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "Organizations 社会组织")
class AccountsApi {
    private final BankAccounts accounts;
    private final Directory directory;

    AccountsApi(BankAccounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /**
     * @param bankAccount masked, except for people who need the account
     * @param ground why it was changed; null for the account of the admission
     */
    record Account(
            String accountName,
            String bankName,
            String bankAccount,
            LocalDate since,
            OffsetDateTime registeredAt,
            String ground) {

        static Account of(RegisteredAccount a, boolean whole) {
            return new Account(
                    a.account().holder(),
                    a.account().bank(),
                    a.account().number(whole),
                    a.since(),
                    a.registeredAt().atZone(OfficialClock.ZONE).toOffsetDateTime(),
                    a.ground());
        }
    }

    record AccountItems(List<Account> items) {}

    /** @throws NotFound if there is no such organization, or its case is none that the official may see */
    @GetMapping("/{number}/accounts")
    @Operation(
            summary = "The accounts that an organization has registered, the newest first",
            description =
                    "The first one is the registered account; to change it, raise organizations-account.change in its case. "
                            + "GET /api/v1/organizations/S-000001/accounts")
    AccountItems list(@PathVariable String number, Official official) {
        directory.one(number, official);
        if (!directory.followable(number, official)) throw new NotFound(number);
        var whole = directory.knowsNumbers(number, official);
        return new AccountItems(
                accounts.all(number).stream().map(a -> Account.of(a, whole)).toList());
    }
}

package org.xiangbang.funds;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.organizations.BankAccount;
import org.xiangbang.organizations.RegisteredAccount;

/**
 * How the payee of a request stands to the account that the organization has registered (ours, decision 0110).
 *
 * @param on since when the payee's account is registered, or when the registered account was changed; null for the other kinds
 */
public record PayeeStanding(Kind kind, LocalDate on) {
    /** The kinds, as every desk after the request sees them. */
    public enum Kind {
        REGISTERED,
        /** It was the registered account when the request named it, and another one is registered now. */
        CHANGED,
        DIFFERS,
        /** The organization has no registered account. */
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param named the id of the registered account that the request named, or null */
    static PayeeStanding of(Long named, BankAccount payee, Optional<RegisteredAccount> now) {
        if (now.isEmpty()) return new PayeeStanding(Kind.NONE, null);
        var registered = now.get();
        if (registered.account().equals(payee)) return new PayeeStanding(Kind.REGISTERED, registered.since());
        return named == null ? new PayeeStanding(Kind.DIFFERS, null) : new PayeeStanding(Kind.CHANGED, day(registered));
    }

    /** Returns the day in China on which the account was registered. */
    static LocalDate day(RegisteredAccount account) {
        return LocalDate.ofInstant(account.registeredAt(), OfficialClock.ZONE);
    }
}

package org.xiangbang.organizations;

import java.util.Optional;
import org.xiangbang.shared.PrivateNumber;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.WrittenNumber;

/** The account to which an organization is paid. */
public record BankAccount(String holder, String bank, String number) {
    /** No account number that a bank gives is shorter (ours, decision 0110). */
    public static final int SHORTEST = 6;

    /** No payment message has room for a longer one: an account is at most 34 characters in ISO 20022 (decision 0110). */
    public static final int LONGEST = 34;

    /** Reads an account as people type it: its number may stand in groups, and in the digits in which amounts are read. */
    public static BankAccount typed(String holder, String bank, String number) {
        return new BankAccount(VisibleText.of(holder), VisibleText.of(bank), plain(number));
    }

    /** Returns the code of what is certainly wrong with the number as it was typed; empty if only the bank can know more. */
    public static Optional<String> fault(String number) {
        var plain = plain(number);
        if (!plain.matches("[0-9]+")) return Optional.of("organizations.bank-account-digits");
        return plain.length() < SHORTEST || plain.length() > LONGEST
                ? Optional.of("organizations.bank-account-length")
                : Optional.empty();
    }

    private static String plain(String number) {
        return WrittenNumber.ascii(number).replaceAll("[\\s\\u00a0\\u3000-]", "");
    }

    /** @param whole whether the reader needs the account; everybody else reads it masked */
    public String number(boolean whole) {
        return whole ? number : masked();
    }

    /** Returns the last four digits only, for lists and for people who do not need the account. */
    public String masked() {
        return PrivateNumber.ACCOUNT.masked(number);
    }
}

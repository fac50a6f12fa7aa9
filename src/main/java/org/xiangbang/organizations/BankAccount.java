package org.xiangbang.organizations;

/** The account to which an organization is paid. */
public record BankAccount(String holder, String bank, String number) {
    private static final int SHOWN = 4;

    /** Returns the last four digits only, for lists and for people who do not need the account. */
    public String masked() {
        return "**** " + number.substring(Math.max(0, number.length() - SHOWN));
    }
}

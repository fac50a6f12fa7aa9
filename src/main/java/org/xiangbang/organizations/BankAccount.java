package org.xiangbang.organizations;

/** Where an organization is paid. */
public record BankAccount(String holder, String bank, String number) {
    private static final int SHOWN = 4;

    /** The last four digits only, for lists and whoever has no business with it. */
    public String masked() {
        return "**** " + number.substring(Math.max(0, number.length() - SHOWN));
    }
}

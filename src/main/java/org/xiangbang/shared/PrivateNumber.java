package org.xiangbang.shared;

/** A number that is read whole only by those who need it (rules X-15); everybody else reads it masked. */
public enum PrivateNumber {
    /** A bank account: its last four digits. */
    ACCOUNT {
        @Override
        public String masked(String number) {
            return HIDDEN + " " + last(number);
        }
    },

    /** A telephone number: its first three and its last four digits. A short one keeps the last four only. */
    PHONE {
        @Override
        public String masked(String number) {
            return (number.length() > FIRST + LAST ? number.substring(0, FIRST) : "") + HIDDEN + last(number);
        }
    };

    private static final String HIDDEN = "****";
    private static final int FIRST = 3;
    private static final int LAST = 4;

    public abstract String masked(String number);

    private static String last(String number) {
        return number.length() > LAST ? number.substring(number.length() - LAST) : "";
    }
}

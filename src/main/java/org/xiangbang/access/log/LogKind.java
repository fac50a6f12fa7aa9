package org.xiangbang.access.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the log tells. */
enum LogKind {
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ACCOUNT_OPENED,
    ACCOUNT_CLOSED,
    ACCOUNT_REOPENED,
    NAME_CORRECTED,
    ACCOUNTS_JOINED,
    DESK_GRANTED,
    DESK_ENDED,
    STAFF_IMPORTED,
    REQUEST_ASKED,
    REQUEST_CONFIRMED,
    REQUEST_REFUSED,
    REQUEST_WITHDRAWN,
    CLOCK_MOVED,
    /** Any other act of administration, told by its address. */
    ADMINISTERED;

    /** Returns the word of the database and the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LogKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

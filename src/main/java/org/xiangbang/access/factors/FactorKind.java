package org.xiangbang.access.factors;

import java.util.Locale;

/** What a second factor is. */
public enum FactorKind {
    /** A one-time code of an authenticator app. */
    TOTP,
    /** A recovery code, in place of a factor that is not at hand. */
    RECOVERY,
    PASSKEY;

    /** Returns the word in tables and in the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FactorKind named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

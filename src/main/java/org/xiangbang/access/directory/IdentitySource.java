package org.xiangbang.access.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who keeps an identity. */
public enum IdentitySource {
    /** A provider by which people sign in (OpenID Connect). */
    OIDC,
    /** A directory that is asked whether a password is right. */
    LDAP;

    /** Returns the word by which the database and the interface call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the source of that word. */
    public static Optional<IdentitySource> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}

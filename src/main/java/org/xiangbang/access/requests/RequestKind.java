package org.xiangbang.access.requests;

import java.util.Locale;

/** What can be asked for. */
public enum RequestKind {
    /** Desks; an item is a login and a desk. */
    GRANT,
    CLOSE,
    REOPEN,
    /** A password for one sign-in. */
    RESET,
    /** An account with a power of administration; the item is the power, the login and the name. */
    POWER,
    /** Two accounts of one human; the item is the two logins. */
    PERSON,
    /** An identity by which a person signs in; the item is the login, who keeps the identity, and its name there. */
    LINK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

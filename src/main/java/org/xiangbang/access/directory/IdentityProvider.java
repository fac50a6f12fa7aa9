package org.xiangbang.access.directory;

import java.util.Locale;

/** Somebody who keeps identities, as the operator has configured it. */
public interface IdentityProvider {
    IdentitySource source();

    /** Returns how people call it, in the reader's language. */
    String name(Locale locale);
}

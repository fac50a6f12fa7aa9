package org.xiangbang.access.directory;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** When the person of a session has proven at the provider who they are. It is kept in the session, as a text of ISO 8601. */
public final class ProviderProof {
    private static final String ATTRIBUTE = "proven-at-provider";

    private ProviderProof() {}

    /** @param at as the provider says; null if it does not, which counts as long ago */
    public static void keep(HttpSession session, Instant at) {
        session.setAttribute(ATTRIBUTE, (at == null ? Instant.EPOCH : at).toString());
    }

    /** Empty for a session that was opened with a password, and if there is none. */
    public static Optional<Instant> of(HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String at
                ? Optional.of(Instant.parse(at))
                : Optional.empty();
    }
}

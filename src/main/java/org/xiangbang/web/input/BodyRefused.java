package org.xiangbang.web.input;

import java.util.Optional;

/**
 * The body of a request is not read to its end. It is thrown where the server reads bytes, because there nobody reads a body unnoticed:
 * neither the fields of a form nor the parts of an upload.
 */
public final class BodyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Says why. */
    public enum Why {
        /** It came too slowly. */
        SLOW,
        /** As many bodies are being waited for as may be at once. */
        CROWDED,
        /** It has too many fields, or one whose name is too long. */
        FIELDS,
        /** It ended before it was whole: most likely the caller has left. */
        CUT_OFF
    }

    public BodyRefused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Finds it, however deep in the causes it is: those who read the parts of an upload wrap what they meet. */
    public static Optional<BodyRefused> in(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof BodyRefused refused) return Optional.of(refused);
        return Optional.empty();
    }
}

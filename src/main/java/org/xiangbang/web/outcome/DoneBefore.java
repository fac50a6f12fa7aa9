package org.xiangbang.web.outcome;

/** The form was sent before under the same key, and was done then. */
public final class DoneBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoneBefore() {
        super("done before", null, false, false);
    }
}

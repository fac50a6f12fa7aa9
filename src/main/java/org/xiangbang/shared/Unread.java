package org.xiangbang.shared;

/** A check asked for a value that could not be read. {@link Findings} leaves the check out. */
public final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unread(String field) {
        super(field, null, false, false);
    }
}

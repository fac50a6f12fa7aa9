package org.xiangbang.shared;

/** There is no such thing, or none that the asker may see; the two answers are the same on purpose (404). */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}

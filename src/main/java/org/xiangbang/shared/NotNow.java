package org.xiangbang.shared;

/** Thrown where something cannot be done now and nothing was done; the same request may succeed in a few seconds. */
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why the word of the failure, by which its sentence is found */
    public NotNow(String why) {
        super(why);
    }
}

package org.xiangbang.shared;

/** What was asked for does not exist, or the person who asks may not see it. Both get the same answer (404) on purpose. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}

package org.xiangbang.shared;

import java.time.Instant;

/** Another person was faster. Says who did what and when. The answer is status 409, and the typed text is kept. */
public final class TooLate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String who;
    private final String what;
    private final transient Instant when;

    /** @param what the message key of the act, for instance {@code act.complete} */
    public TooLate(String who, String what, Instant when) {
        super(what);
        this.who = who;
        this.what = what;
        this.when = when;
    }

    public String who() {
        return who;
    }

    public String what() {
        return what;
    }

    public Instant when() {
        return when;
    }
}

package org.xiangbang.notifications.delivery;

import org.xiangbang.shared.VisibleText;

/** A delivery did not reach its receiver this time. Says whether and when to try again. */
public final class Undelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    /** The reason, which decides what happens next. */
    public enum Why {
        /** The whole channel is down, so nothing else is tried now. No delivery is ever given up for this reason. */
        AWAY,
        /** This delivery was postponed. It is tried again later, up to a limit. */
        FOR_NOW,
        /** This delivery was refused for good. */
        FOR_GOOD,
        /** There is nothing to deliver any more. */
        NEEDLESS
    }

    private final Why why;

    private Undelivered(Why why, String message, Throwable cause) {
        super(message.length() > LONGEST ? message.substring(0, LONGEST) : message, cause);
        this.why = why;
    }

    public static Undelivered away(Throwable cause) {
        return new Undelivered(Why.AWAY, reason(cause), cause);
    }

    public static Undelivered forNow(Exception cause) {
        return new Undelivered(Why.FOR_NOW, said(cause), cause);
    }

    public static Undelivered forNow(String reason) {
        return new Undelivered(Why.FOR_NOW, reason, null);
    }

    public static Undelivered forGood(Throwable cause) {
        return new Undelivered(Why.FOR_GOOD, reason(cause), cause);
    }

    public static Undelivered forGood(String reason) {
        return new Undelivered(Why.FOR_GOOD, reason, null);
    }

    public static Undelivered needless(String reason) {
        return new Undelivered(Why.NEEDLESS, reason, null);
    }

    public Why why() {
        return why;
    }

    private static String reason(Throwable cause) {
        var deepest = cause;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        return said(deepest);
    }

    private static String said(Throwable thrown) {
        var name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : name + ": " + VisibleText.of(thrown.getMessage());
    }
}

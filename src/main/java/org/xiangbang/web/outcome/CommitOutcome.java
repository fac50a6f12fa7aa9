package org.xiangbang.web.outcome;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xiangbang.shared.CommitState;

/** Says of the current request whether it has saved something, and whether that is known. */
public final class CommitOutcome {
    private CommitOutcome() {}

    /** Was it thrown because the database was lost while it was asked to save? */
    public static boolean isUnknown(Throwable thrown) {
        var lost = kept(CommitState.LOST);
        for (var cause = thrown; lost != null && cause != null; cause = cause.getCause())
            if (cause == lost) return true;
        return false;
    }

    /** Has the current request saved something? */
    public static boolean hasSaved() {
        return kept(CommitState.SAVED) != null;
    }

    private static Object kept(String name) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
    }
}

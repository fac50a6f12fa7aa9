package org.xiangbang.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Marks the write that is being done as one whose answer never expires, because its repetition might pay money twice. */
public final class AnsweredForever {
    private static final String MARKED = AnsweredForever.class.getName();

    private AnsweredForever() {}

    /** Does nothing outside a request. */
    public static void mark() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(MARKED, true, RequestAttributes.SCOPE_REQUEST);
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARKED) != null;
    }
}

package org.xiangbang.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** An answer with something that is told once and never again: what is kept of it for a repetition under the same key. */
public final class AnsweredOnce {
    private static final String KEPT = AnsweredOnce.class.getName();

    private AnsweredOnce() {}

    /** @param kept the answer without what is told once; a repetition gets this */
    public static <T> T of(HttpServletRequest request, T answer, T kept) {
        request.setAttribute(KEPT, kept);
        return answer;
    }

    static Optional<Object> kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(KEPT));
    }
}

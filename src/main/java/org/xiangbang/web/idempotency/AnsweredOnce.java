package org.xiangbang.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * An answer that contains something which is told only once, such as a secret. Says what is stored of it for a repetition under
 * the same key.
 */
public final class AnsweredOnce {
    private static final String KEPT = AnsweredOnce.class.getName();

    private AnsweredOnce() {}

    /** @param kept the answer without what is told only once; a repetition gets this answer */
    public static <T> T of(HttpServletRequest request, T answer, T kept) {
        request.setAttribute(KEPT, kept);
        return answer;
    }

    static Optional<Object> kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(KEPT));
    }
}

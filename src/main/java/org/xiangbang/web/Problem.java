package org.xiangbang.web;

import java.util.List;

/**
 * A failure as the interface answers it: problem details (RFC 9457) with parts of our own. A part that is null is left out.
 *
 * @param type always {@code about:blank}; programs tell failures apart by {@code code}
 * @param instance the path that was asked for, as it was sent
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String source,
        String reference,
        List<Failure.Said> violations) {

    public static Problem of(Failure failure, String path) {
        return new Problem(
                "about:blank",
                failure.title(),
                failure.status().value(),
                failure.detail(),
                path,
                failure.code(),
                failure.source(),
                failure.reference(),
                failure.violations().isEmpty() ? null : failure.violations());
    }
}

package org.xiangbang.web;

import java.util.List;

/**
 * A failure as the interface answers it: problem details (RFC 9457) with parts of our own. A part that is null is left out.
 *
 * @param type {@code about:blank}; a missing second factor has one of its own, {@link #SECOND_FACTOR}. Programs tell failures apart by
 *     {@code code}
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

    public static final String SECOND_FACTOR = "urn:problem-type:xiangbang:second-factor";

    public static Problem of(Failure failure, String path) {
        return new Problem(
                failure.code().startsWith("access.factor-") ? SECOND_FACTOR : "about:blank",
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

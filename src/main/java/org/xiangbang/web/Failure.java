package org.xiangbang.web;

import java.util.List;
import org.springframework.http.HttpStatusCode;

/**
 * An answer to something that did not work, in the reader's words: the same for the page and for the interface.
 *
 * @param code stable word for programs: {@code form}, {@code not-found}, {@code too-late}, {@code defect} or the broken rule's code
 * @param detail what happened and what to do now
 * @param source the written source of the rule; null when no rule was broken
 * @param reference the number under which a defect is logged; null for everything else
 */
public record Failure(
        HttpStatusCode status,
        String code,
        String title,
        String detail,
        String source,
        String reference,
        List<Said> violations) {

    /** One violation as a sentence. */
    public record Said(String field, String code, String message) {

        /** Where the page's error summary leads. */
        public String anchor() {
            return FormField.anchor(field == null ? "" : field);
        }
    }
}

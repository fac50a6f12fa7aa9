package org.xiangbang.web;

import java.util.List;
import org.springframework.http.HttpStatusCode;

/**
 * The answer to something that failed, in the reader's language. The page and the interface use the same one.
 *
 * @param code stable word for programs: that of a {@link FailureCode}, or the broken rule's code
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

    /** Makes an answer that names no rule, no field and no reference. */
    public static Failure of(FailureCode code, String title, String detail) {
        return new Failure(code.status(), code.word(), title, detail, null, null, List.of());
    }

    /**
     * One violation as a sentence.
     *
     * @param field null if a rule is about no single field
     * @param source the written source of the rule that is broken; null if a field is wrong by itself
     */
    public record Said(String field, String code, String message, String source) {

        public Said(String field, String code, String message) {
            this(field, code, message, null);
        }

        /** Returns the anchor to which the page's error summary links. */
        public String anchor() {
            return FormField.anchor(field == null ? "" : field);
        }
    }
}

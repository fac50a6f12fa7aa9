package org.xiangbang.web;

import java.util.Optional;
import org.xiangbang.shared.AskedForm;

/** Finds forms of steps for code that has none at hand. */
public interface FieldNames {
    /** Returns the form that starts a case. */
    AskedForm.OfStep first(String process, String step);

    /** Returns the first form that asks for such a field. */
    Optional<AskedForm.OfStep> asking(String field);
}

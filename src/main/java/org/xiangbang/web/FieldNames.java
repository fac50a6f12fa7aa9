package org.xiangbang.web;

import org.xiangbang.shared.AskedForm;

/** Finds the form that starts a case, for code that has only its name. */
@FunctionalInterface
public interface FieldNames {
    AskedForm.OfStep first(String process, String step);
}

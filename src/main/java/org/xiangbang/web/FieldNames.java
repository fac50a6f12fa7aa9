package org.xiangbang.web;

import java.util.Locale;
import java.util.Optional;

/** Finds the label of a form field by its id alone, for code that has no form at hand. */
@FunctionalInterface
public interface FieldNames {
    Optional<String> label(String field, Locale locale);
}

package org.xiangbang.web;

import java.util.Locale;
import java.util.Optional;

/** Finds the label of a form field by its id alone, for answers that are written far from the form. */
@FunctionalInterface
public interface FieldNames {
    Optional<String> label(String field, Locale locale);
}

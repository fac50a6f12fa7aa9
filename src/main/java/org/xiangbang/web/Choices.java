package org.xiangbang.web;

import java.util.List;
import java.util.Locale;

/**
 * The values that a field of one type may have, so that they can be found by name instead of by number. A module that has such
 * values implements it.
 */
public interface Choices {

    /** The type of the fields that it serves: region or organization. */
    String type();

    /** Returns the numbers or codes that are offered, each with the name by which people call it. */
    List<FormField.Option> all(Locale locale);

    /** Returns also those that are valid but not offered. */
    default List<FormField.Option> known(Locale locale) {
        return all(locale);
    }
}

package org.xiangbang.web;

import java.util.List;
import java.util.Locale;

/** What a field of one type may hold, to be found by name instead of by number; implemented where the names live. */
public interface Choices {

    /** The type of the fields it serves: region or organization. */
    String type();

    /** Number or code with the name that people know it by. */
    List<FormField.Option> all(Locale locale);
}

package org.xiangbang.web.home;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xiangbang.shared.Official;

/** A part of the workbench for people of one role. A module provides it as a bean. */
public interface HomePart {

    /** The position below what is most urgent: 10 for the one thing that the role is for, more for the rest. */
    int order();

    /** Returns the part; empty for people of other roles. */
    Optional<View> of(Official reader, Locale locale);

    /**
     * A fragment of a template with its model.
     *
     * @param template for instance {@code needs/home}; it holds a fragment {@code home(model)}
     */
    record View(String template, Map<String, Object> model) {}
}

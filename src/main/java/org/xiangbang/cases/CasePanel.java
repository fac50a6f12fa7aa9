package org.xiangbang.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a module shows of its record on the case page and beside a task; a bean of the module's {@code web} package. */
public interface CasePanel {

    /** Position from the top; the record itself stands at 10, money at 20, the rest below. */
    int order();

    /** Empty if this module has nothing to say about the case. */
    Optional<View> view(CaseFile file, Locale locale);

    /**
     * A fragment to draw.
     *
     * @param template for instance {@code needs/panel}; it holds a fragment {@code panel(model)}
     */
    record View(String template, Map<String, Object> model) {}
}

package org.xiangbang.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xiangbang.shared.Official;

/** What a module shows of its record on the case page and beside a task. It is a bean of the module's {@code web} package. */
public interface CasePanel {

    /** The position from the top: the record itself has 10, money 20, the rest more. */
    int order();

    /** Returns the fragment to show; empty if this module has nothing to show {@code by} about the case. */
    Optional<View> view(CaseFile file, Official by, Locale locale);

    /** Does it belong to the case's money, which has a page of its own? */
    default boolean ofMoney() {
        return false;
    }

    /**
     * A fragment of a template with its model.
     *
     * @param template for instance {@code needs/panel}; it holds a fragment {@code panel(model)}
     */
    record View(String template, Map<String, Object> model) {}
}

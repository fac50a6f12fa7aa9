package org.xiangbang.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds on a page by the rules of WCAG 2.1, levels A and AA.
 *
 * <p>Our pages have no frames, so axe is sent once to each loaded page and returns only what it finds; its own builder
 * sends it twice for every check and returns all rules that passed, too.
 */
final class Barriers {
    private static final String AXE = "(() => {" + AxeBuilder.getAxeScript() + "})()";

    /** A task shows the case's history beside it; the later entries are examined on the case's own page. */
    private static final String RUN = """
            part => axe.run({ include: [part], exclude: ['.history .event + .event'] }, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'], preload: false
            }).then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html)))""";

    private Barriers() {}

    /**
     * The rule and the element of each.
     *
     * @param part a selector of the only element to look at
     */
    static List<String> in(Page page, String part) {
        if (Boolean.FALSE.equals(page.evaluate("typeof window.axe === 'object'"))) page.evaluate(AXE);
        return ((List<?>) page.evaluate(RUN, part))
                .stream().map(String::valueOf).toList();
    }
}

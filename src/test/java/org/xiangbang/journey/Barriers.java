package org.xiangbang.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What axe finds on a page that keeps readers out: the rules of WCAG 2.1, levels A and AA.
 *
 * <p>Our pages have no frames, so axe is sent once to each page that loads and answers with what it finds only; its own builder
 * sends it twice for every look and carries all that passed back.
 */
final class Barriers {
    private static final String AXE = "(() => {" + AxeBuilder.getAxeScript() + "})()";

    /**
     * Examines the parts of the page with an element that is new: by its place below the root, its classes, its role and type, and
     * whether it is empty and labeled. A task shows the case's history beside it; later entries are examined on the case's own page.
     */
    private static final String RUN = """
            async known => {
              const later = '.history .event + .event', old = new Set(known), places = new Map(), fresh = new Set();
              const kind = part => [part.localName, ...[...part.classList].sort(), part.getAttribute('role'), part.type,
                [...part.attributes].filter(a => a.name.startsWith('aria-')).map(a => a.name).sort(),
                part.labels?.length, !part.textContent.trim(), part.disabled].join();
              const hash = text => [...text].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0), 16777619), 2166136261);
              for (const part of document.querySelectorAll(`html, body, body :not(script, svg *, ${later}, ${later} *)`)) {
                const place = hash((places.get(part.parentElement) ?? '') + '>' + kind(part));
                places.set(part, place);
                if (!old.has(place)) fresh.add(part);
              }
              const topmost = [...fresh].filter(part => !fresh.has(part.parentElement));
              if (topmost.length === 0) return { found: [], places: [] };
              const result = await axe.run({ include: topmost, exclude: [later] }, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'], preload: false
              });
              const found = result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html));
              return { found, places: [...fresh].map(part => places.get(part)) };
            }""";

    /** The places in which nothing was found, of all pages that this process has looked at. */
    private static final Set<Integer> CLEAR = ConcurrentHashMap.newKeySet();

    private Barriers() {}

    /** The rule and the element of each, on the whole page. */
    static List<String> on(Page page) {
        return on(page, Set.of());
    }

    /** The same in what no page before had: a form of the same fields is examined once. */
    static List<String> inWhatIsNew(Page page) {
        return on(page, CLEAR);
    }

    private static List<String> on(Page page, Set<Integer> known) {
        if (Boolean.FALSE.equals(page.evaluate("typeof window.axe === 'object'"))) page.evaluate(AXE);
        var result = (Map<?, ?>) page.evaluate(RUN, List.copyOf(known));
        var found =
                ((List<?>) result.get("found")).stream().map(String::valueOf).toList();
        if (found.isEmpty()) for (var place : (List<?>) result.get("places")) CLEAR.add(((Number) place).intValue());
        return found;
    }
}

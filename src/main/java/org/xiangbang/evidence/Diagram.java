package org.xiangbang.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The way that a case took through one model: only elements that were entered, and only connections that were taken.
 *
 * @param name the model's name in Chinese
 */
public record Diagram(String process, int version, String name, List<Element> elements, List<Flow> flows) {

    /**
     * @param state {@code open}; {@code done}; or the way in which it was left last without being done: {@code returned},
     *     {@code taken-back}, {@code expired} by its timer, {@code diverted} by a side path, {@code canceled} with the whole case
     * @param signs how often each of these happened at the element, if it did: the case was returned from it, a decision was
     *     taken back, the case came straight back
     */
    public record Element(String id, String state, int times, Map<String, Integer> signs) {}

    /**
     * Returns the state from the ways in which an element was left. A step that several people do is done when the last of them
     * was settled.
     */
    static String state(List<String> endings) {
        var last = endings.get(endings.size() - 1);
        if (last.equals("SETTLED") || last.equals("LEFT")) return "done";
        return last.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A connection of the model. */
    public record Flow(String id, int times) {}
}

package org.xiangbang.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The way a case took through one model: only what was entered and only the connections that were really taken.
 *
 * @param name the model's name in Chinese
 */
public record Diagram(String process, int version, String name, List<Element> elements, List<Flow> flows) {

    /**
     * @param state {@code open}; {@code done}; or how it was left last without being done: {@code returned}, {@code taken-back},
     *     {@code expired} by its timer, {@code diverted} by a side path, {@code canceled} with the whole case
     * @param signs how often the case was returned from here, a decision taken back, or it came straight back, where it was
     */
    public record Element(String id, String state, int times, Map<String, Integer> signs) {}

    /** What the ways in which an element was left make of it; one that several people do is done when the last was settled. */
    static String state(List<String> endings) {
        var last = endings.get(endings.size() - 1);
        if (last.equals("SETTLED") || last.equals("LEFT")) return "done";
        return last.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A connection of the model. */
    public record Flow(String id, int times) {}
}

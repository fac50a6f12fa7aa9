package org.xiangbang.evidence;

import java.util.List;

/**
 * The way a case took through one model: only what was entered and only the connections that were really taken.
 *
 * @param name the model's name in Chinese
 */
public record Diagram(String process, int version, String name, List<Element> elements, List<Flow> flows) {

    /** @param state {@code open}, {@code done}, or {@code canceled} when it was left without being finished */
    public record Element(String id, String state, int times) {}

    /** A connection of the model. */
    public record Flow(String id, int times) {}
}

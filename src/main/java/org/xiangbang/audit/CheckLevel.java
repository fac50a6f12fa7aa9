package org.xiangbang.audit;

import java.util.Locale;
import org.xiangbang.shared.Region;

/** The level that checks the work done: first check by the village (村初验), second by the township (乡复验), final by the county (县终验; V-06). */
public enum CheckLevel {
    VILLAGE,
    TOWNSHIP,
    COUNTY;

    /** Returns the word in the model. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the level that does the step of that name. */
    static CheckLevel at(String step) {
        return switch (step) {
            case AcceptanceProcess.VILLAGE_CHECK -> VILLAGE;
            case AcceptanceProcess.TOWNSHIP_CHECK -> TOWNSHIP;
            case AcceptanceProcess.FINAL_CHECK -> COUNTY;
            default -> throw new IllegalArgumentException("no check: " + step);
        };
    }

    /** Returns the first level. A case whose place is not in a village starts with the township. */
    static CheckLevel firstFor(Region place) {
        return place.level() == Region.Level.VILLAGE ? VILLAGE : TOWNSHIP;
    }
}

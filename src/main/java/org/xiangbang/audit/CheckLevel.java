package org.xiangbang.audit;

import java.util.Locale;
import org.xiangbang.shared.Region;

/** Who checks the work done: the chain 村初验, 乡复验, 县终验 (V-06). */
public enum CheckLevel {
    VILLAGE,
    TOWNSHIP,
    COUNTY;

    /** The word in the model. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level whose check the step of that name is. */
    static CheckLevel at(String step) {
        return switch (step) {
            case AcceptanceProcess.VILLAGE_CHECK -> VILLAGE;
            case AcceptanceProcess.TOWNSHIP_CHECK -> TOWNSHIP;
            case AcceptanceProcess.FINAL_CHECK -> COUNTY;
            default -> throw new IllegalArgumentException("no check: " + step);
        };
    }

    /** A case that reaches no village starts with the township. */
    static CheckLevel firstFor(Region place) {
        return place.level() == Region.Level.VILLAGE ? VILLAGE : TOWNSHIP;
    }
}

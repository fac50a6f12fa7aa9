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

    /** A case that reaches no village starts with the township. */
    static CheckLevel firstFor(Region place) {
        return place.level() == Region.Level.VILLAGE ? VILLAGE : TOWNSHIP;
    }
}

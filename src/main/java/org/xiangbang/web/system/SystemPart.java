package org.xiangbang.web.system;

import java.util.List;
import java.util.Locale;

/** A part of the page of the system. A module provides it as a bean. */
public interface SystemPart {

    /** The position from the top: 10 program, 20 database, 25 backup, 27 papers, 30 automatic work, 40 deliveries, 50 calendar, 55 desks, 60 figures, 70 demonstration. */
    int order();

    /** The word of the interface; {@code system.part.<word>} is the key of its heading. */
    String word();

    /** Returns what there is to say, read now. */
    List<SystemLine> lines(Locale locale);

    /**
     * Counts what needs the administrator and has no entry of the navigation that counts it. It is asked for every page that an
     * administrator opens.
     */
    default long alarms() {
        return 0;
    }
}

package org.xiangbang;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.xiangbang.calendar.OfficialClock;

/** The official time, which other tests may have moved ahead of the true one; the engine's clock goes with it. */
public final class Today {
    private Today() {}

    public static LocalDate date() {
        return instant().toLocalDate();
    }

    /** Now, as the drivers of databases take it. */
    public static OffsetDateTime instant() {
        return ClockUtil.getCurrentTime().toInstant().atZone(OfficialClock.ZONE).toOffsetDateTime();
    }
}

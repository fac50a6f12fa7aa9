package org.xiangbang.evidence.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.evidence.Act;

/**
 * An act as the interface returns it.
 *
 * @param demonstration true when {@code at} is demonstration time
 * @param recordedAt the true time at which it was written down, where {@code at} is demonstration time; absent elsewhere
 * @param clockOff whole seconds by which the clock that dated it was ahead of the database's, negative if behind; absent within two
 */
record EventJson(
        int seq,
        OffsetDateTime at,
        boolean demonstration,
        OffsetDateTime recordedAt,
        Long clockOff,
        Actor actor,
        String act,
        String process,
        Integer version,
        String step,
        @JsonUnwrapped StepForm form,
        String rule) {

    /** @param onBehalfOf name of the principal, who stays responsible; absent when the person acted in their own right */
    record Actor(String login, String name, String desk, String onBehalfOf) {}

    static EventJson of(Act act) {
        var by = act.by();
        var desk = by.desk() == null ? null : by.desk().id();
        return new EventJson(
                act.seq(),
                act.at().atZone(OfficialClock.ZONE).toOffsetDateTime(),
                act.demonstration(),
                act.demonstration()
                        ? act.recordedAt().atZone(OfficialClock.ZONE).toOffsetDateTime()
                        : null,
                act.clockOff(),
                by.login() == null ? null : new Actor(by.login(), by.name(), desk, by.principal()),
                act.act(),
                act.process(),
                act.version(),
                act.step(),
                act.form().masked(),
                act.rule());
    }
}

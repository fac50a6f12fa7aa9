package org.xiangbang.evidence.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.evidence.Act;

/**
 * An act as the interface tells it.
 *
 * @param demonstration true when {@code at} is demonstration time
 */
record EventJson(
        int seq,
        OffsetDateTime at,
        boolean demonstration,
        Actor actor,
        String act,
        String process,
        Integer version,
        String step,
        String outcome,
        String opinion,
        Map<String, Object> fields,
        List<String> documents,
        String rule) {

    /** @param onBehalfOf name of the principal, who stays responsible; absent when one acted in one's own right */
    record Actor(String login, String name, String desk, String onBehalfOf) {}

    static EventJson of(Act act) {
        var desk = act.desk() == null ? null : act.desk().id();
        return new EventJson(
                act.seq(),
                act.at().atZone(OfficialClock.ZONE).toOffsetDateTime(),
                act.demonstration(),
                act.login() == null ? null : new Actor(act.login(), act.name(), desk, act.principal()),
                act.act(),
                act.process(),
                act.version(),
                act.step(),
                act.outcome(),
                act.opinion(),
                act.fields(),
                act.documents(),
                act.rule());
    }
}

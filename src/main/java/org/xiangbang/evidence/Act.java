package org.xiangbang.evidence;

import java.time.Instant;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.shared.Desk;

/**
 * An act as it was appended.
 *
 * @param demonstration the clock was ahead: {@code at} is demonstration time
 * @param form what was said and entered; an act that is no step's has fields of its own
 * @param offer of the human step that it ended; null for other acts
 */
public record Act(
        String caseNo,
        int seq,
        Instant at,
        boolean demonstration,
        By by,
        String act,
        String process,
        Integer version,
        String step,
        StepForm form,
        String rule,
        SettledOffer offer) {

    /**
     * Who acted.
     *
     * @param login null, as are name and desk, when the engine acted by itself
     * @param principal name of whom the deputy acted for; null in their own right
     */
    public record By(String login, String name, Desk desk, String principal) {}

    public boolean late() {
        return offer != null && at.isAfter(offer.dueAt());
    }
}

package org.xiangbang.evidence;

import java.time.Instant;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.shared.Desk;

/**
 * An act as it was recorded.
 *
 * @param demonstration whether the clock was ahead, so that {@code at} is demonstration time
 * @param form what was said and entered; an act outside a step has fields of its own
 * @param offer the offer of the human step that it ended; null for other acts
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
     * The person who acted.
     *
     * @param login null, like name and desk, when the engine acted by itself
     * @param principal name of the principal for whom the person acted as deputy; null in their own right
     */
    public record By(String login, String name, Desk desk, String principal) {}

    public boolean late() {
        return offer != null && at.isAfter(offer.dueAt());
    }
}

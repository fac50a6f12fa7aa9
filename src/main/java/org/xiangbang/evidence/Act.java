package org.xiangbang.evidence;

import java.time.Instant;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.shared.Desk;

/**
 * An act as it was recorded.
 *
 * @param recordedAt the true time at which it was written down, if a demonstration's clock dated it; null for other acts
 * @param form what was said and entered; an act outside a step has fields of its own
 * @param offer the offer of the human step that it ended; null for other acts
 */
public record Act(
        String caseNo,
        int seq,
        Instant at,
        Instant recordedAt,
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

    /** Is {@code at} demonstration time? */
    public boolean demonstration() {
        return recordedAt != null;
    }

    public boolean late() {
        return offer != null && at.isAfter(offer.dueAt());
    }
}

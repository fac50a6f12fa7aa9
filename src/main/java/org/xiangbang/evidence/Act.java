package org.xiangbang.evidence;

import java.time.Duration;
import java.time.Instant;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.shared.Desk;

/**
 * An act as it was recorded.
 *
 * @param form what was said and entered; an act outside a step has fields of its own
 * @param offer the offer of the human step that it ended; null for other acts
 */
public record Act(
        String caseNo,
        int seq,
        Dated dated,
        By by,
        String act,
        String process,
        Integer version,
        String step,
        StepForm form,
        String rule,
        SettledOffer offer) {

    /**
     * When it was done.
     *
     * @param at the official time
     * @param recordedAt the true time at which it was written down, if a demonstration's clock dated it; null for other acts
     * @param clockOff by how much the clock that dated it was ahead of the database's; null within two seconds
     */
    public record Dated(Instant at, Instant recordedAt, Duration clockOff) {}

    /**
     * The person who acted.
     *
     * @param login null, like name and desk, when the engine acted by itself
     * @param principal name of the principal for whom the person acted as deputy; null in their own right
     */
    public record By(String login, String name, Desk desk, String principal) {}

    public Instant at() {
        return dated.at();
    }

    public Instant recordedAt() {
        return dated.recordedAt();
    }

    /** Is {@code at} demonstration time? */
    public boolean demonstration() {
        return recordedAt() != null;
    }

    /** Returns the seconds, to the nearest whole one, by which the clock that dated it was ahead, negative if behind; null within two. */
    public Long clockOff() {
        return dated.clockOff() == null
                ? null
                : dated.clockOff().plusMillis(500).toSeconds();
    }

    public boolean late() {
        return offer != null && at().isAfter(offer.dueAt());
    }
}

package org.xiangbang.engine.assignment;

import org.xiangbang.engine.task.StepEvent;

/**
 * A person is asked to sign or to answer. It waits for this person until {@link OpinionEnded}. Published in the act's
 * transaction.
 *
 * @param kind {@code sign} or {@code answer}
 * @param login login of the person who is asked
 * @param offered the opinion in the form of an open step that waits; its task id is the id of the opinion, and it is not
 *     published by itself
 */
public record OpinionRequested(String kind, String login, StepEvent.Offered offered) {
    /** Returns the id of the opinion. */
    public String id() {
        return offered.taskId();
    }
}

package org.xiangbang.engine.assignment;

import org.xiangbang.engine.task.StepEvent;

/**
 * Somebody is asked to sign or to answer: it waits for that person until {@link OpinionEnded}. Published in the act's transaction.
 *
 * @param kind {@code sign} or {@code answer}
 * @param login of who is asked
 * @param offered what waits, as an open step does; its task is the opinion, and it is not published by itself
 */
public record OpinionRequested(String kind, String login, StepEvent.Offered offered) {
    /** Of the opinion. */
    public String id() {
        return offered.taskId();
    }
}

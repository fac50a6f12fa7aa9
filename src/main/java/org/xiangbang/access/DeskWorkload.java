package org.xiangbang.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.xiangbang.shared.Desk;

/** Says what waits at desks. The module that keeps the lists of tasks implements it, because {@code access} does not depend on tasks. */
public interface DeskWorkload {

    /**
     * An open step.
     *
     * @param standsSince the time until which its clock ran; null unless its case is suspended
     * @param duty the word of the duty that doing the step is, for the separation of duties
     */
    record Step(
            String caseNo,
            String title,
            String process,
            String step,
            String stepName,
            String duty,
            Desk desk,
            Instant since,
            Instant dueAt,
            Instant standsSince) {}

    /** Returns the open steps of these cases that wait at one of the desks. */
    List<Step> in(Collection<String> cases, Collection<Desk> desks);

    /** Returns what waits at the desks, ordered by due date, at most {@code each} steps for each desk and {@code most} in all. */
    List<Step> at(Collection<Desk> desks, int each, int most);

    /** Counts the desks at which something waits. */
    long busy(Collection<Desk> desks);
}

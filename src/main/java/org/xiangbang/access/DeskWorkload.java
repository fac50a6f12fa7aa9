package org.xiangbang.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.xiangbang.shared.Desk;

/** What waits at desks, told by whoever keeps the lists: access itself knows no tasks. */
public interface DeskWorkload {

    /**
     * An open step.
     *
     * @param standsSince until when its clock ran; null unless its case is suspended
     * @param duty the word of what doing it is, for separation of duties
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

    /** The open steps of these cases that wait at one of the desks. */
    List<Step> in(Collection<String> cases, Collection<Desk> desks);

    /** What waits at the desks, due first stands first, at most {@code each} for each desk and {@code most} in all. */
    List<Step> at(Collection<Desk> desks, int each, int most);

    /** At how many of the desks something waits. */
    long busy(Collection<Desk> desks);
}

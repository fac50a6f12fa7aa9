package org.xiangbang.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.engine.task.PathTaken;
import org.xiangbang.engine.task.StepEvent;

/** What an act has added to the way of its case and not sent to the database yet: one call takes all of it. */
final class PendingFlows {
    private final List<PathTaken> path = new ArrayList<>();
    private final Map<String, StepEvent.Offered> offered = new LinkedHashMap<>();
    private final Map<String, Instant> ended = new LinkedHashMap<>();

    void add(PathTaken taken) {
        path.add(taken);
    }

    void add(StepEvent.Offered step) {
        offered.put(step.taskId(), step);
    }

    void end(String taskId, Instant at) {
        ended.put(taskId, at);
    }

    boolean isEmpty() {
        return path.isEmpty() && offered.isEmpty() && ended.isEmpty();
    }

    List<PathTaken> path() {
        return path;
    }

    /** Those offered; of one that ended in the same act {@link #endOf} says when. */
    List<StepEvent.Offered> offered() {
        return List.copyOf(offered.values());
    }

    Instant endOf(StepEvent.Offered step) {
        return ended.get(step.taskId());
    }

    /** Ended are steps that were offered before this act. */
    Map<String, Instant> ended() {
        var earlier = new LinkedHashMap<>(ended);
        earlier.keySet().removeAll(offered.keySet());
        return earlier;
    }

    void clear() {
        path.clear();
        offered.clear();
        ended.clear();
    }
}

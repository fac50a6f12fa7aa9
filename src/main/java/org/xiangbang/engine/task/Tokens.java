package org.xiangbang.engine.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ActivityInstance;

/** Shows where a process instance is, by the engine's tree of activity instances. */
public record Tokens(ActivityInstance root) {
    /** The engine's suffix for the activity instance that holds all instances of a countersigned step. */
    public static final String BODY = "#multiInstanceBody";

    /** Finds the open step of that execution; its whole round if it is countersigned. */
    public Optional<ActivityInstance> of(String executionId) {
        return way(executionId).map(way -> {
            var last = way.get(way.size() - 1);
            var above = way.size() > 1 ? way.get(way.size() - 2) : last;
            return isRound(above) ? above : last;
        });
    }

    /** Finds the way from the process down to the execution's own activity instance. */
    public Optional<List<ActivityInstance>> way(String executionId) {
        return way(root, executionId);
    }

    private static Optional<List<ActivityInstance>> way(ActivityInstance from, String executionId) {
        for (var child : from.getChildActivityInstances()) {
            var below = way(child, executionId);
            if (below.isPresent())
                return below.map(b -> Stream.concat(Stream.of(from), b.stream()).toList());
        }
        return from.getChildActivityInstances().length == 0
                        && Arrays.asList(from.getExecutionIds()).contains(executionId)
                ? Optional.of(List.of(from))
                : Optional.empty();
    }

    public Optional<ActivityInstance> byId(String id) {
        return all(root).filter(i -> i.getId().equals(id)).findFirst();
    }

    /** Counts how often an activity is open. If it is open several times, a new instance in it has to name the one that is meant. */
    public long count(String activity) {
        return all(root).filter(i -> i.getActivityId().equals(activity)).count();
    }

    public static Stream<ActivityInstance> all(ActivityInstance from) {
        return Stream.concat(
                Stream.of(from), Arrays.stream(from.getChildActivityInstances()).flatMap(Tokens::all));
    }

    /** Returns where the case would be afterwards: what does not end goes on, and the step starts again. */
    public List<String> standing(Collection<String> ended, String again) {
        return Stream.concat(Stream.of(again), remaining(root, ended)).toList();
    }

    private static Stream<String> remaining(ActivityInstance from, Collection<String> ended) {
        if (ended.contains(from.getId())) return Stream.empty();
        if (isRound(from) || from.getChildActivityInstances().length == 0)
            return Collections.nCopies(Math.max(1, tokens(from)), element(from)).stream();
        return Arrays.stream(from.getChildActivityInstances()).flatMap(child -> remaining(child, ended));
    }

    /** Counts the tokens, because tokens that wait at a join share one activity instance. */
    private static int tokens(ActivityInstance at) {
        return at.getActivityType().endsWith("Gateway") ? at.getExecutionIds().length : 1;
    }

    public static boolean isRound(ActivityInstance instance) {
        return instance.getActivityId().endsWith(BODY);
    }

    /** Returns the element of the model to which the activity instance belongs. */
    public static String element(ActivityInstance instance) {
        var id = instance.getActivityId();
        return isRound(instance) ? id.substring(0, id.length() - BODY.length()) : id;
    }

    /** Returns what waits within it: steps, rounds, gateways and events, but no scopes. */
    public static List<ActivityInstance> waiting(ActivityInstance from) {
        if (isRound(from) || from.getChildActivityInstances().length == 0) return List.of(from);
        var all = new ArrayList<ActivityInstance>();
        for (var child : from.getChildActivityInstances()) all.addAll(waiting(child));
        return all;
    }
}

package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.countersign.ConsentLapsed;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.OpenTask;

/** Handles the consents of countersigners when their case is returned: they are kept, or they lapse and all are asked again. */
@Component
class ReturnConsents {
    private final ModelPaths ways;
    private final CountersignVotes countersignVotes;
    private final ApplicationEventPublisher events;

    ReturnConsents(ModelPaths ways, CountersignVotes countersignVotes, ApplicationEventPublisher events) {
        this.ways = ways;
        this.countersignVotes = countersignVotes;
        this.events = events;
    }

    /**
     * If the case is to come straight back, the joint reviews that the return ends go on later where they were. If it takes the
     * whole way again, the person who returns it chooses.
     *
     * @return facts for the trace, lists of names: {@code keptConsents} and {@code lapsedConsents}; empty when all go on
     *     where they were
     */
    Map<String, Object> returned(OpenTask task, ReturnScope scope, ReturnTo.Request request) {
        if (request.straight()) {
            scope.rounds().forEach(countersignVotes::keepRound);
            return Map.of();
        }
        var after = ways.after(task.definitionId(), scope.target());
        var kept = request.keep()
                ? countersignVotes.keep(task.instance(), without(after, scope.target()))
                : List.<CountersignVotes.Word>of();
        var lapsed = countersignVotes.lapse(task.instance(), with(after, scope.target()));
        for (var word : lapsed)
            events.publishEvent(new ConsentLapsed(task.businessKey(), task.process(), word.step(), word.desk()));
        return Map.of("keptConsents", names(kept), "lapsedConsents", names(lapsed));
    }

    private static List<String> names(List<CountersignVotes.Word> words) {
        return words.stream().map(CountersignVotes.Word::name).distinct().toList();
    }

    private static List<String> without(Set<String> steps, String target) {
        return steps.stream().filter(s -> !s.equals(target)).toList();
    }

    private static List<String> with(Set<String> steps, String target) {
        return Stream.concat(steps.stream(), Stream.of(target)).toList();
    }
}

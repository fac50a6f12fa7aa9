package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.countersign.ConsentLapsed;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.step.DirectReturn;
import org.xiangbang.engine.step.StepCompletion;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.Tokens;

/** Moves a case to the step it was returned to, by the engine's process instance modification. */
@Component
class ReturnMove {
    private final RuntimeService runtime;
    private final ModelPaths ways;
    private final CountersignVotes countersignVotes;
    private final DirectReturn straight;
    private final ActContext trail;
    private final CaseFiles cases;
    private final CompletedSteps done;
    private final Definitions definitions;
    private final StepClocks clocks;
    private final ApplicationEventPublisher events;

    ReturnMove(
            RuntimeService runtime,
            ModelPaths ways,
            CountersignVotes countersignVotes,
            DirectReturn straight,
            ActContext trail,
            CaseFiles cases,
            CompletedSteps done,
            Definitions definitions,
            StepClocks clocks,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.ways = ways;
        this.countersignVotes = countersignVotes;
        this.straight = straight;
        this.trail = trail;
        this.cases = cases;
        this.done = done;
        this.definitions = definitions;
        this.clocks = clocks;
        this.events = events;
    }

    /** @param told gets, before anything moves, what becomes of the consents: {@code keptConsents} and {@code lapsedConsents}, names */
    Completed back(
            EnteredStep entered, ReturnScope scope, ReturnTo.Request request, Consumer<Map<String, Object>> told) {
        var task = entered.task();
        told.accept(consents(task, scope, request));
        clocks.returned(
                task,
                entered.definition(),
                definitions.step(task.definitionId(), scope.target()),
                done.deskOf(task.instance(), scope.target()));
        var led = trail.during(new ActCause(ActCause.RETURN, task.step(), entered.by()), () -> move(task, scope));
        if (request.straight()) order(entered, scope, led);
        return new Completed(task.caseNo(), cases.find(task.caseNo()).status(), StepCompletion.next(led));
    }

    /** Going straight back the joint reviews that end go on where they were; the way again it is for who returns to say. */
    private Map<String, Object> consents(OpenTask task, ReturnScope scope, ReturnTo.Request request) {
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

    private void move(OpenTask task, ReturnScope scope) {
        var change = runtime.createProcessInstanceModification(task.instance());
        var activity =
                ways.countersigned(task.definitionId(), scope.target()) ? scope.target() + Tokens.BODY : scope.target();
        if (scope.several()) change.startBeforeActivity(activity, scope.within());
        else change.startBeforeActivity(activity);
        scope.endedIds().forEach(change::cancelActivityInstance);
        change.execute();
    }

    private void order(EnteredStep entered, ReturnScope scope, ActContext.Trail led) {
        var task = entered.task();
        var own = straight.of(task).map(DirectReturn.Order::taskId).orElse(null);
        led.offered().stream()
                .filter(o -> o.step().equals(scope.target()))
                .findFirst()
                .ifPresent(o -> straight.order(
                        o.taskId(),
                        task.instance(),
                        new DirectReturn.Order(
                                o.taskId(),
                                task.step(),
                                scope.restore(),
                                own,
                                entered.by().name()),
                        entered.by()));
    }
}

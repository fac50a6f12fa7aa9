package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.SeenStep;
import org.xiangbang.engine.task.Tokens;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Finds the earlier steps to which an open step may return its case: those that the model allows and the case has really done. */
@Component
class ReturnTargets {
    private static final String OURS = "ours, decision 0064";
    private static final String TARGET = "target";
    private static final String EARLIER = "earlier";
    static final Rule NOT_OFFERED = new Rule("engine.return-not-offered", OURS);
    static final Rule NEVER_DONE = new Rule("engine.return-never-done", OURS);
    static final Rule NOT_STRAIGHT = new Rule("engine.return-not-straight", OURS);

    private final ModelPaths ways;
    private final Definitions definitions;
    private final CompletedSteps done;
    private final RuntimeService runtime;

    ReturnTargets(ModelPaths ways, Definitions definitions, CompletedSteps done, RuntimeService runtime) {
        this.ways = ways;
        this.definitions = definitions;
        this.done = done;
        this.runtime = runtime;
    }

    List<ReturnTo.Target> of(SeenStep looked) {
        var task = looked.task();
        if (looked.definition().returnTo().isEmpty()) return List.of();
        return done.steps(task.instance()).stream()
                .filter(target -> offered(task, looked.definition(), target))
                .flatMap(target -> scope(task, target).map(scope -> target(task, scope)).stream())
                .toList();
    }

    private ReturnTo.Target target(OpenTask task, ReturnScope scope) {
        return new ReturnTo.Target(scope.step().worded(), straight(scope, task));
    }

    /** @throws org.xiangbang.shared.RuleBroken saying why the return is not allowed */
    ReturnScope allowed(OpenTask task, StepDefinition step, ReturnTo.Request request) {
        var target = request.target() == null ? "" : request.target();
        Verdict.of(offered(task, step, target), NOT_OFFERED, step.worded()).orThrow(TARGET);
        Verdict.of(
                        done.steps(task.instance()).contains(target),
                        NEVER_DONE,
                        definitions.step(task.definitionId(), target).worded())
                .orThrow(TARGET);
        var scope = scope(task, target)
                .orElseThrow(() -> NOT_OFFERED.broken(step.worded()).at(TARGET));
        Verdict.of(!request.straight() || straight(scope, task), NOT_STRAIGHT).orThrow("afterwards");
        return scope;
    }

    private boolean offered(OpenTask task, StepDefinition step, String target) {
        var declared = step.returnTo();
        return (declared.contains(EARLIER) || declared.contains(target))
                && ways.goesBack(task.definitionId(), task.step(), target);
    }

    private Optional<ReturnScope> scope(OpenTask task, String target) {
        var tokens = new Tokens(runtime.getActivityInstance(task.instance()));
        return ReturnScope.of(tokens, task, definitions.step(task.definitionId(), target), ways);
    }

    /**
     * May the case come straight back? Not to a step of several countersigners, and not if a called process would end, since it
     * cannot start again where it was.
     */
    private boolean straight(ReturnScope scope, OpenTask task) {
        return scope.restorable() && !ways.countersigned(task.definitionId(), scope.target());
    }
}

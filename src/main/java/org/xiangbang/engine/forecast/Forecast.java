package org.xiangbang.engine.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.shared.Outcome;

/**
 * Finds what follows each outcome from the model and the case's routing facts before the button is pressed. Where a decision
 * table or a check decides on the way, everything that may follow is named as possible.
 */
@Repository
public class Forecast {
    private final Definitions definitions;
    private final RuntimeService runtime;
    private final DeskResolver desks;
    private final JdbcClient db;
    private final CountersignVotes countersignVotes;
    private final ForeseenWork foreseen;

    Forecast(
            Definitions definitions,
            RuntimeService runtime,
            DeskResolver desks,
            JdbcClient db,
            CountersignVotes countersignVotes,
            ForeseenWork foreseen) {
        this.definitions = definitions;
        this.runtime = runtime;
        this.desks = desks;
        this.db = db;
        this.countersignVotes = countersignVotes;
        this.foreseen = foreseen;
    }

    public Map<Outcome, List<NextStep>> next(OpenTask task, CaseFile file, StepDefinition step) {
        FlowNode node = definitions.model(task.definitionId()).getModelElementById(task.step());
        var facts = runtime.getVariables(task.executionId());
        var next = new EnumMap<Outcome, List<NextStep>>(Outcome.class);
        for (var choice : step.form().outcomes()) {
            var known = new HashMap<>(facts);
            known.put(task.step(), joint(task, step, facts, choice.outcome()).word());
            var walk = new ForecastWalk(definitions, desks, file, this::caller, foreseen.behind(task, file));
            next.put(
                    choice.outcome(),
                    walk.from(node, new ForecastWalk.Place(task.definitionId(), known, task.executionId(), null)));
        }
        return next;
    }

    /** Returns the joint outcome of countersigners: what was said so far and now, and the consent of those who are left. */
    private Outcome joint(OpenTask task, StepDefinition step, Map<String, Object> facts, Outcome own) {
        if (!step.multiInstance()) return own;
        var given = new ArrayList<>(countersignVotes
                .round(task.taskId())
                .map(countersignVotes::heard)
                .orElse(List.of()));
        given.add(own);
        var asked = facts.get("nrOfInstances") instanceof Integer all ? all : given.size();
        var result = step.countersigning().result(asked, given);
        while (result.isEmpty() && given.size() < asked) {
            given.add(Outcome.APPROVE);
            result = step.countersigning().result(asked, given);
        }
        return result.orElse(own);
    }

    /** Finds where the case goes on when a process has ended: in the process that called it. */
    private ForecastWalk.Place caller(ForecastWalk.Place ended) {
        if (ended.caller() != null) return ended.caller();
        if (ended.execution() == null) return null;
        return called(ended.execution())
                .map(c -> new ForecastWalk.Place(
                        c.definitionId(), runtime.getVariables(c.execution()), c.execution(), null, c.activity()))
                .orElse(null);
    }

    /** @param activity id of the call activity; {@code execution} is the execution that waits in it */
    private record Caller(String definitionId, String activity, String execution) {}

    /** Finds the caller of the process in which the execution runs; empty for the outermost process. */
    private Optional<Caller> called(String execution) {
        return db.sql("""
                select p.proc_def_id_ as definition_id, p.act_id_ as activity, p.id_ as execution
                  from public.act_ru_execution e
                  join public.act_ru_execution i on i.id_ = e.proc_inst_id_
                  join public.act_ru_execution p on p.id_ = i.super_exec_
                 where e.id_ = ?
                """).param(execution).query(Caller.class).optional();
    }
}

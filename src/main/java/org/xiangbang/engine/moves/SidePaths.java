package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.engine.model.StepReader;
import org.xiangbang.engine.step.StepCompletion;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.Verdict;

/** Side paths of running cases: which ones their models offer to whom, and starting them. */
@Repository
class SidePaths {

    private static final String ANYONE = "anyone";

    private final JdbcClient db;
    private final RuntimeService runtime;
    private final Definitions definitions;
    private final CaseFiles cases;
    private final VisibleCases visible;
    private final DeskResolver desks;
    private final CompletedSteps done;
    private final ActContext trail;
    private final ApplicationEventPublisher acts;

    SidePaths(
            JdbcClient db,
            RuntimeService runtime,
            Definitions definitions,
            CaseFiles cases,
            VisibleCases visible,
            DeskResolver desks,
            CompletedSteps done,
            ActContext trail,
            ApplicationEventPublisher acts) {
        this.db = db;
        this.runtime = runtime;
        this.definitions = definitions;
        this.cases = cases;
        this.visible = visible;
        this.desks = desks;
        this.done = done;
        this.trail = trail;
        this.acts = acts;
    }

    /** The applicant's own side path out of an application. @param until steps that end the right to it, once done */
    record Canceling(String caseNo, String event, String executionId, String process, Seat seat, List<String> until) {}

    private record Waiting(String event, String executionId, String definitionId, String process) {}

    List<SidePath> raisable(String caseNo, Official by) {
        var file = cases.find(caseNo);
        return waiting(caseNo).stream()
                .flatMap(w -> start(w)
                        .filter(s -> seat(s, w.process(), file, by).isPresent())
                        .filter(s -> !cancels(s) || !decided(caseNo, w.process(), until(s)))
                        .map(s -> new SidePath(
                                w.event(), w.process(), s.getName(), StepReader.documentation(s), cancels(s)))
                        .stream())
                .toList();
    }

    Completed raise(String caseNo, String event, Official by) {
        var file = cases.lock(caseNo);
        var waiting = waiting(caseNo).stream()
                .filter(w -> w.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new NotFound(event));
        var seat = start(waiting)
                .flatMap(s -> seat(s, waiting.process(), file, by))
                .orElseThrow(() -> new NotFound(event));
        canceling(file, by)
                .filter(path -> path.event().equals(event))
                .ifPresent(
                        path -> Verdict.of(!decided(path), Cancellation.DECIDED).orThrow());
        acts.publishEvent(new OfficialAct(
                caseNo,
                by,
                seat.desk(),
                "raise",
                waiting.process(),
                event,
                null,
                null,
                Map.of(),
                List.of(),
                null,
                seat.principal().orElse(null)));
        var led = trail.during(
                new ActCause("raise", event, by),
                () -> runtime.messageEventReceived(
                        event,
                        waiting.executionId(),
                        Map.of(DeskResolver.RAISER, seat.desk().id())));
        return new Completed(caseNo, cases.find(caseNo).status(), StepCompletion.next(led));
    }

    /** The side path by which {@code by} may cancel the application, decided already or not. */
    Optional<Canceling> canceling(CaseFile file, Official by) {
        return waiting(file.caseNo()).stream()
                .flatMap(w -> start(w)
                        .filter(SidePaths::cancels)
                        .flatMap(s -> seat(s, w.process(), file, by)
                                .map(seat -> new Canceling(
                                        file.caseNo(), w.event(), w.executionId(), w.process(), seat, until(s))))
                        .stream())
                .findFirst();
    }

    boolean decided(Canceling path) {
        return decided(path.caseNo(), path.process(), path.until());
    }

    private boolean decided(String caseNo, String process, List<String> steps) {
        return steps.stream().anyMatch(step -> {
            var dot = step.indexOf('.');
            return dot < 0
                    ? done.decided(caseNo, process, step)
                    : done.decided(caseNo, step.substring(0, dot), step.substring(dot + 1));
        });
    }

    private static boolean cancels(StartEvent start) {
        return "true".equals(StepReader.properties(start).get("cancels"));
    }

    /** {@code step} of the same process, or {@code process.step}. */
    private static List<String> until(StartEvent start) {
        return StepReader.words(StepReader.properties(start).get("until"));
    }

    void deliver(String caseNo, String message) {
        waiting(caseNo).stream()
                .filter(w -> w.event().equals(message))
                .forEach(w -> runtime.messageEventReceived(message, w.executionId()));
    }

    private List<Waiting> waiting(String caseNo) {
        return db.sql("""
                        select s.event_name_ as event, s.execution_id_ as execution_id, p.proc_def_id_ as definition_id,
                               d.key_ as process
                          from public.act_ru_execution p
                          join public.act_ru_event_subscr s on s.proc_inst_id_ = p.id_ and s.event_type_ = 'message'
                          join public.act_re_procdef d on d.id_ = p.proc_def_id_
                         where p.business_key_ = :caseNo
                         order by s.event_name_
                        """).param("caseNo", caseNo).query(Waiting.class).list();
    }

    /** The event's start event in the model; empty for messages that are no side path. */
    private Optional<StartEvent> start(Waiting waiting) {
        return definitions.model(waiting.definitionId()).getModelElementsByType(StartEvent.class).stream()
                .filter(s -> s.getEventDefinitions().stream()
                        .anyMatch(d -> d instanceof MessageEventDefinition m
                                && m.getMessage().getName().equals(waiting.event())))
                .findFirst();
    }

    /** Where {@code by} sits who may start it: in their own right before a principal's. */
    private Optional<Seat> seat(StartEvent start, String process, CaseFile file, Official by) {
        for (var spec : StepReader.words(StepReader.properties(start).get("raisedBy"))) {
            if (spec.equals(ANYONE)) {
                if (visible.covers(file, by)) return by.seats(process).stream().findFirst();
            } else {
                var seat = by.seat(desks.resolve(spec, file), process);
                if (seat.isPresent()) return seat;
            }
        }
        return Optional.empty();
    }
}

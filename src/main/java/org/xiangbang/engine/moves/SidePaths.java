package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.engine.model.StepReader;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Seat;

/**
 * Finds out which side paths the models of running cases offer to whom, and which models begin beside a case, and starts them.
 */
@Repository
class SidePaths {

    private static final String ANYONE = "anyone";

    private final JdbcClient db;
    private final RuntimeService runtime;
    private final Definitions definitions;
    private final VisibleCases visible;
    private final DeskResolver desks;
    private final CompletedSteps done;
    private final ActContext trail;
    private final Map<String, Set<String>> drawn = new ConcurrentHashMap<>();

    SidePaths(
            JdbcClient db,
            RuntimeService runtime,
            Definitions definitions,
            VisibleCases visible,
            DeskResolver desks,
            CompletedSteps done,
            ActContext trail) {
        this.db = db;
        this.runtime = runtime;
        this.definitions = definitions;
        this.visible = visible;
        this.desks = desks;
        this.done = done;
        this.trail = trail;
    }

    /**
     * A side path that waits in the case, or a model that begins beside it, and that a person may start.
     *
     * @param executionId where it waits; null for a model that begins beside the case
     * @param seat the seat at which this person would start it
     * @param once whether it begins beside a case only when it is not open there already
     * @param until the steps after which the application can no longer be canceled
     */
    record Raisable(
            SidePath path,
            String caseNo,
            String executionId,
            String definitionId,
            Seat seat,
            boolean once,
            List<String> until) {
        String event() {
            return path.event();
        }

        String process() {
            return path.process();
        }
    }

    private record Waiting(String event, String executionId, String definitionId, String process) {
        boolean beside() {
            return executionId == null;
        }
    }

    List<SidePath> raisable(CaseFile file, Official by) {
        return of(file, by).stream()
                .filter(raisable -> !decided(raisable) && !open(raisable))
                .map(Raisable::path)
                .toList();
    }

    /**
     * Returns the side paths that {@code by} may start, and the one by which they may cancel the application, even if the
     * application is already decided.
     */
    List<Raisable> of(CaseFile file, Official by) {
        return Stream.concat(waiting(file.caseNo()).stream(), beside(file.caseNo()).stream())
                .flatMap(w -> start(w)
                        .filter(s -> !w.beside() || isFor(s, file))
                        .flatMap(s -> seat(s, w.process(), file, by).map(seat -> raisable(w, s, file, seat)))
                        .stream())
                .toList();
    }

    /** Does the model begin beside cases of that kind and status? */
    private static boolean isFor(StartEvent start, CaseFile file) {
        var properties = StepReader.properties(start);
        return file.kind().name().equalsIgnoreCase(properties.get("of"))
                && StepReader.words(properties.get("while")).contains(file.status());
    }

    private static Raisable raisable(Waiting waiting, StartEvent start, CaseFile file, Seat seat) {
        var properties = StepReader.properties(start);
        var cancels = "true".equals(properties.get("cancels"));
        var path = new SidePath(
                waiting.event(), waiting.process(), start.getName(), StepReader.documentation(start), cancels);
        return new Raisable(
                path,
                file.caseNo(),
                waiting.executionId(),
                waiting.definitionId(),
                seat,
                "true".equals(properties.get("once")),
                cancels ? StepReader.words(properties.get("until")) : List.of());
    }

    /** Starts the process of the side path at the desk of the person who starts it. */
    ActContext.Trail start(Raisable chosen, ActCause cause) {
        return trail.during(
                cause,
                () -> begin(
                        chosen.event(),
                        chosen.executionId(),
                        chosen.definitionId(),
                        chosen.caseNo(),
                        chosen.seat().desk()));
    }

    /** A side path that is to be opened at a desk. @param executionId where it waits; null for a model that begins beside the case */
    record Opened(String event, String process, String caseNo, String executionId, String definitionId, Desk desk) {}

    /** Finds the side path of that event, if the case has it now, for a desk as a model names it. */
    Optional<Opened> opened(CaseFile file, String event, String desk) {
        return Stream.concat(waiting(file.caseNo()).stream(), beside(file.caseNo()).stream())
                .filter(w -> w.event().equals(event))
                .filter(w -> !w.beside() || start(w).filter(s -> isFor(s, file)).isPresent())
                .findFirst()
                .map(w -> new Opened(
                        event,
                        w.process(),
                        file.caseNo(),
                        w.executionId(),
                        w.definitionId(),
                        desks.resolve(desk, file)));
    }

    void open(Opened path) {
        trail.during(
                new ActCause("raise", path.event(), null),
                () -> begin(path.event(), path.executionId(), path.definitionId(), path.caseNo(), path.desk()));
    }

    private void begin(String event, String executionId, String definitionId, String caseNo, Desk raiser) {
        var variables = Map.<String, Object>of(DeskResolver.RAISER, raiser.id());
        if (executionId != null) runtime.messageEventReceived(event, executionId, variables);
        else runtime.startProcessInstanceByMessageAndProcessDefinitionId(event, definitionId, caseNo, variables);
    }

    /**
     * Is it too late to cancel the application? A step of the side path's own process is named {@code step}, others
     * {@code process.step}.
     */
    boolean decided(Raisable canceling) {
        return canceling.until().stream().anyMatch(step -> {
            var dot = step.indexOf('.');
            return dot < 0
                    ? done.decided(canceling.caseNo(), canceling.process(), step)
                    : done.decided(canceling.caseNo(), step.substring(0, dot), step.substring(dot + 1));
        });
    }

    /** Is the side path one that is open once at a time, and open now? */
    boolean open(Raisable raisable) {
        return raisable.once()
                && runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(raisable.caseNo())
                                .processDefinitionKey(raisable.process())
                                .count()
                        > 0;
    }

    /** Delivers the message to the case's process that waits for it; if none does, nothing happens. */
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

    /**
     * The newest models that a message starts: their subscriptions belong to no process. One that the case's own model still draws
     * as a side path is left out, because the same matter would be offered twice.
     */
    private List<Waiting> beside(String caseNo) {
        var drawn = running(caseNo).stream().flatMap(id -> drawn(id).stream()).collect(Collectors.toSet());
        return beside().stream().filter(w -> !drawn.contains(w.event())).toList();
    }

    private List<String> running(String caseNo) {
        return db.sql("select distinct proc_def_id_ from public.act_ru_execution where business_key_ = ?")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** Returns the messages of the side paths that a model draws within itself. */
    private Set<String> drawn(String definitionId) {
        return drawn.computeIfAbsent(
                definitionId,
                id -> definitions.model(id).getModelElementsByType(StartEvent.class).stream()
                        .filter(start -> start.getParentElement() instanceof SubProcess)
                        .flatMap(start -> start.getEventDefinitions().stream())
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(definition -> ((MessageEventDefinition) definition)
                                .getMessage()
                                .getName())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private List<Waiting> beside() {
        return db.sql("""
                        select s.event_name_ as event, s.execution_id_ as execution_id, d.id_ as definition_id, d.key_ as process
                          from public.act_ru_event_subscr s
                          join public.act_re_procdef d on d.id_ = s.configuration_
                         where s.event_type_ = 'message' and s.proc_inst_id_ is null
                         order by s.event_name_
                        """).query(Waiting.class).list();
    }

    /** Finds the start event of that message in the model; empty if the message does not start a side path. */
    private Optional<StartEvent> start(Waiting waiting) {
        return definitions.model(waiting.definitionId()).getModelElementsByType(StartEvent.class).stream()
                .filter(s -> s.getEventDefinitions().stream()
                        .anyMatch(d -> d instanceof MessageEventDefinition m
                                && m.getMessage().getName().equals(waiting.event())))
                .findFirst();
    }

    /** Finds the seat at which {@code by} may start it: their own seat is preferred to a principal's. */
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

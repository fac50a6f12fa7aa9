package org.xiangbang.engine.clock;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;

/**
 * Keeps the engine's timers in line with the calendar and with suspensions: those whose duration a model asks of {@code terms} or
 * {@code noticeDays}. The engine's own recalculation computes a timer again from the time at which it was set.
 */
@Repository
class TimerRescheduling {
    private static final String SELECT = """
            select j.id_ as id, j.process_def_id_ as definition, d.act_id_ as element, j.create_time_ as created,
                   e.business_key_ as business_key
              from public.act_ru_job j
              join public.act_ru_jobdef d on d.id_ = j.job_def_id_
              join public.act_ru_execution e on e.id_ = j.process_instance_id_
             where j.type_ = 'timer' and
            """;

    /** The due date of a timer of a suspended case until the case goes on. */
    private static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    private final JdbcClient db;
    private final ManagementService management;
    private final Definitions definitions;
    private final SlaTerms limits;
    private final SuspensionPeriods spans;
    private final CaseFiles cases;

    TimerRescheduling(
            JdbcClient db,
            @Lazy ManagementService management,
            Definitions definitions,
            SlaTerms limits,
            SuspensionPeriods spans,
            CaseFiles cases) {
        this.db = db;
        this.management = management;
        this.definitions = definitions;
        this.limits = limits;
        this.spans = spans;
        this.cases = cases;
    }

    private record Timer(String id, String definition, String element, Instant created, String businessKey) {}

    /** Recalculates every timer that is due from then on, by those terms. */
    void redate(Instant from, Terms terms) {
        var waiting = db.sql(SELECT + " j.duedate_ >= ? order by e.business_key_, j.id_")
                .param(from)
                .query(Timer.class)
                .list();
        for (var timer : waiting)
            if (followsTerms(timer)) {
                var file = cases.lock(CaseFiles.caseNo(timer.businessKey()));
                var stopped = file.suspended() && !runsWhileSuspended(timer);
                if (!stopped && waits(timer)) redate(timer, terms);
            }
    }

    /** Stops the timers, so that nothing lapses and nobody is reminded while the case stands still. */
    void stop(String caseNo) {
        stopped(caseNo).forEach(timer -> management.setJobDuedate(timer.id(), Date.from(NEVER)));
    }

    void goOn(String caseNo, Terms terms) {
        stopped(caseNo).forEach(timer -> redate(timer, terms));
    }

    private void redate(Timer timer, Terms terms) {
        var spent = spans.since(CaseFiles.caseNo(timer.businessKey()), timer.created());
        limits.asOf(
                timer.created(),
                terms,
                unit -> spent.stream()
                        .mapToInt(s -> terms.passed(s.beganAt(), s.endedAt(), unit))
                        .sum(),
                () -> management.recalculateJobDuedate(timer.id(), true));
    }

    private List<Timer> stopped(String caseNo) {
        return db
                .sql(SELECT
                        + " (e.business_key_ = :caseNo or starts_with(e.business_key_, :caseNo || '.')) order by j.id_")
                .param("caseNo", caseNo)
                .query(Timer.class)
                .list()
                .stream()
                .filter(timer -> followsTerms(timer) && !runsWhileSuspended(timer))
                .toList();
    }

    private boolean waits(Timer timer) {
        return db.sql("select exists (select 1 from public.act_ru_job where id_ = ?)")
                .param(timer.id())
                .query(Boolean.class)
                .single();
    }

    private boolean followsTerms(Timer timer) {
        var element = definitions.model(timer.definition()).getModelElementById(timer.element());
        return element != null
                && element.getModelInstance().getModelElementsByType(TimeDuration.class).stream()
                        .filter(d -> element.equals(d.getParentElement().getParentElement()))
                        .map(TimeDuration::getTextContent)
                        .anyMatch(text -> text.contains("terms.period(") || text.contains("noticeDays.left("));
    }

    private boolean runsWhileSuspended(Timer timer) {
        return definitions.model(timer.definition()).getModelElementById(timer.element()) instanceof BoundaryEvent event
                && event.getAttachedTo() instanceof UserTask task
                && definitions.step(timer.definition(), task.getId()).timing().whileSuspended();
    }
}

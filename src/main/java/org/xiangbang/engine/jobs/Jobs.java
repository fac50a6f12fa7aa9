package org.xiangbang.engine.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.web.system.WrittenReason;

/** The engine's jobs: timers and steps that run by themselves. */
@Repository
class Jobs {
    /** The most failed jobs that a page lists. */
    static final int MOST = 200;

    /** As often as the engine tries a new job. */
    private static final int RETRIES = 3;

    private static final int LONGEST = 300;

    private static final String COUNTS = """
            select count(*) filter (where retries_ > 0 and suspension_state_ = 1 and duedate_ > :now) as waiting,
                   count(*) filter (where retries_ > 0 and suspension_state_ = 1 and lock_owner_ is null
                                      and (duedate_ is null or duedate_ <= :now)) as due,
                   count(*) filter (where retries_ > 0 and lock_owner_ is not null) as running,
                   count(*) filter (where retries_ > 0 and suspension_state_ = 2) as held,
                   count(*) filter (where retries_ = 0) as failed
              from public.act_ru_job
            """;

    private static final String FAILED = """
            select j.id_ as id, split_part(p.business_key_, '.', 1) as case_no, d.key_ as process, d.version_ as version,
                   coalesce(jd.act_id_, '') as step, j.duedate_ as due_at, i.incident_timestamp_ as failed_at,
                   coalesce(j.exception_msg_, '') as message
              from public.act_ru_job j
              join public.act_ru_execution p on p.id_ = j.process_instance_id_
              join public.act_re_procdef d on d.id_ = j.process_def_id_
              left join public.act_ru_jobdef jd on jd.id_ = j.job_def_id_
              left join public.act_ru_incident i on i.configuration_ = j.id_ and i.incident_type_ = 'failedJob'
             where j.retries_ = 0 and (:id = '' or j.id_ = :id)
             order by i.incident_timestamp_ desc nulls last, j.id_ limit :most
            """;

    private final JdbcClient db;
    private final ManagementService management;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(JdbcClient db, ManagementService management, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.management = management;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How many there are.
     *
     * @param waiting timers whose time has not come
     * @param due ready to run
     * @param held those of suspended cases
     */
    record Counts(long waiting, long due, long running, long held, long failed) {}

    private record Row(
            String id,
            String caseNo,
            String process,
            int version,
            String step,
            Instant dueAt,
            Instant failedAt,
            String message) {}

    @Transactional(readOnly = true)
    public Counts counts() {
        return db.sql(COUNTS).param("now", clock.instant()).query(Counts.class).single();
    }

    /** Counts those that failed, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public long failedCount() {
        return db.sql("select count(*) from (select 1 from public.act_ru_job where retries_ = 0 limit :most) f")
                .param("most", MOST)
                .query(Long.class)
                .single();
    }

    /** Returns those that failed, the latest first, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<FailedJob> failed() {
        return failed("").stream().map(this::read).toList();
    }

    private List<Row> failed(String id) {
        return db.sql(FAILED)
                .param("id", id)
                .param("most", MOST)
                .query(Row.class)
                .list();
    }

    private FailedJob read(Row row) {
        return new FailedJob(
                row.id(),
                row.caseNo(),
                row.process(),
                row.version(),
                row.step(),
                row.dueAt(),
                row.failedAt(),
                FailedJob.Cause.of(management.getJobExceptionStacktrace(row.id())),
                firstLine(row.message()));
    }

    private static String firstLine(String message) {
        var line = message.lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /**
     * Lets a failed job run again, as often as a new one may. The trace of its case says who did so and why.
     *
     * @throws NotFound if there is no such job: perhaps it has run meanwhile
     * @throws FormRefused without a reason, or if the job has not failed: perhaps somebody else has let it run again
     */
    @Transactional
    public void retry(String id, String typed, Official by) {
        var reason = WrittenReason.of(typed);
        // First the case, then the job: an act that holds the case may take its jobs away.
        failed(id).stream().findFirst().ifPresent(job -> cases.lock(job.caseNo()));
        var retries = db.sql("select retries_ from public.act_ru_job where id_ = ? for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("job"));
        if (retries > 0) throw new FormRefused("job", "jobs.not-failed");
        var job = failed(id).stream().findFirst().orElseThrow(() -> new NotFound("job"));
        management.setJobRetries(id, RETRIES);
        events.publishEvent(act(job, reason, by));
    }

    private static OfficialAct act(Row job, String reason, Official by) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("failure", firstLine(job.message()));
        return new OfficialAct(
                job.caseNo(), by, null, "retry", job.process(), job.step(), null, reason, fields, List.of(), null);
    }
}

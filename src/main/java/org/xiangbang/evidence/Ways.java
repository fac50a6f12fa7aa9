package org.xiangbang.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.PathTaken;
import org.xiangbang.engine.PerTransaction;
import org.xiangbang.engine.StepDue;
import org.xiangbang.engine.StepEnded;
import org.xiangbang.engine.StepOffered;

/** Keeps the way of every case and what it was offered to whom; written in the act's transaction, when it is about to be over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ways {
    private static final String WRITE = """
            with way as (
                insert into evidence.path (case_no, business_key, process, version, element, kind, at)
                select case_no, business_key, process, version, element, kind, at
                  from unnest(:pathCase::text[], :pathKey::text[], :pathProcess::text[], :pathVersion::int[],
                              :element::text[], :kind::text[], :pathAt::timestamptz[])
                       with ordinality p (case_no, business_key, process, version, element, kind, at, n)
                 order by n),
            over as (
                update evidence.offer o set ended_at = e.at
                  from unnest(:ended::text[], :endedAt::timestamptz[]) e (task_id, at)
                 where o.task_id = e.task_id)
            insert into evidence.offer
                (task_id, case_no, business_key, process, version, step, desk, offered_at, soon_at, due_at, ended_at)
            select * from unnest(:task::text[], :case::text[], :key::text[], :process::text[], :version::int[],
                                 :step::text[], :desk::text[], :offeredAt::timestamptz[], :soonAt::timestamptz[],
                                 :dueAt::timestamptz[], :offeredEnd::timestamptz[])
            """;

    private final JdbcClient db;
    private final PerTransaction<Pending> pending = new PerTransaction<>(Pending::new, this::write);

    Ways(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Order(0)
    void note(PathTaken taken) {
        pending.get().add(taken);
    }

    @EventListener
    @Order(0)
    void note(StepOffered step) {
        pending.get().add(step);
    }

    @EventListener
    @Order(0)
    void note(StepEnded step) {
        pending.get().end(step.taskId(), step.at());
    }

    @EventListener
    @Order(0)
    void note(StepDue step) {
        write();
        db.sql("update evidence.offer set soon_at = ?::timestamptz, due_at = ?::timestamptz where task_id = ?")
                .params(step.soonAt().toString(), step.dueAt().toString(), step.taskId())
                .update();
    }

    /** For whoever reads it before the act is over. */
    void write() {
        write(pending.get());
    }

    private void write(Pending some) {
        if (some.isEmpty()) return;
        var path = some.path();
        var offered = some.offered();
        db.sql(WRITE)
                .param("pathCase", texts(path, PathTaken::caseNo))
                .param("pathKey", texts(path, PathTaken::businessKey))
                .param("pathProcess", texts(path, PathTaken::process))
                .param("pathVersion", texts(path, PathTaken::version))
                .param("element", texts(path, PathTaken::element))
                .param("kind", texts(path, PathTaken::kind))
                .param("pathAt", texts(path, PathTaken::at))
                .param("ended", texts(some.ended().keySet(), task -> task))
                .param("endedAt", texts(some.ended().values(), Instant::toString))
                .param("task", texts(offered, StepOffered::taskId))
                .param("case", texts(offered, StepOffered::caseNo))
                .param("key", texts(offered, StepOffered::businessKey))
                .param("process", texts(offered, StepOffered::process))
                .param("version", texts(offered, StepOffered::version))
                .param("step", texts(offered, StepOffered::step))
                .param("desk", texts(offered, s -> s.desk().id()))
                .param("offeredAt", texts(offered, StepOffered::createdAt))
                .param("soonAt", texts(offered, StepOffered::soonAt))
                .param("dueAt", texts(offered, StepOffered::dueAt))
                .param("offeredEnd", texts(offered, some::endOf))
                .update();
        some.clear();
    }

    /** Arrays go over as texts, which the statement casts. */
    private static <T> String[] texts(Collection<T> all, Function<T, Object> value) {
        return all.stream().map(value).map(v -> v == null ? null : v.toString()).toArray(String[]::new);
    }
}

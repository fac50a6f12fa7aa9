package org.xiangbang.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.TransactionScoped;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.task.PathTaken;
import org.xiangbang.engine.task.StepEvent;

/**
 * Stores the way of every case and to which desks its steps were offered. It writes in the act's transaction, when the
 * transaction is about to end.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FlowLog {
    private static final String WRITE = """
            call evidence.way(:pathCase, :pathKey, :pathProcess, :pathVersion::int[], :element, :kind, :pathAt::timestamptz[],
                              :ended, :endedAt::timestamptz[],
                              :task, :case, :key, :process, :version::int[], :step, :desk, :offeredAt::timestamptz[],
                              :soonAt::timestamptz[], :dueAt::timestamptz[], :offeredEnd::timestamptz[], :taken::int[])
            """;

    private static final int BEFORE_THE_LAST_WRITES = 0;

    private final WriteBatch writes;
    private final TransactionScoped<Pending> pending =
            new TransactionScoped<>(this::begin, this::write, BEFORE_THE_LAST_WRITES);

    FlowLog(WriteBatch writes) {
        this.writes = writes;
    }

    private Pending begin() {
        writes.expect();
        return new Pending();
    }

    @EventListener
    @Order(0)
    void note(PathTaken taken) {
        pending.get().add(taken);
    }

    @EventListener
    @Order(0)
    void note(StepEvent.Offered step) {
        pending.get().add(step);
    }

    @EventListener
    @Order(0)
    void note(StepEvent.Ended step) {
        pending.get().end(step.taskId(), step.at());
    }

    @EventListener
    @Order(0)
    void note(StepEvent.DueChanged step) {
        write();
        writes.add(
                "update evidence.offer set soon_at = :soonAt::timestamptz, due_at = :dueAt::timestamptz where task_id = :task",
                Map.of("soonAt", step.soonAt().toString(), "dueAt", step.dueAt().toString(), "task", step.taskId()));
    }

    /** The steps of the case wait at the successor's desks; the acts keep the desks at which they were done. */
    @EventListener
    @Order(0)
    void note(CaseEvent.Succeeded moved) {
        write();
        writes.add(
                """
                update evidence.offer set desk = regexp_replace(desk, '@' || :from || '$', '@' || :to)
                 where case_no = :caseNo and ended_at is null and desk like '%@' || :from
                """,
                Map.of(
                        "from", moved.from(),
                        "to", moved.to(),
                        "caseNo", moved.caseNo()));
    }

    /** Adds what was received so far to the writes, so that it comes before whatever is added next. */
    void write() {
        write(pending.get());
    }

    private void write(Pending some) {
        if (some.isEmpty()) return;
        writes.add(WRITE, values(some));
        some.clear();
    }

    private static Map<String, Object> values(Pending some) {
        var path = some.path();
        var offered = some.offered();
        var values = new HashMap<String, Object>();
        values.put("pathCase", texts(path, PathTaken::caseNo));
        values.put("pathKey", texts(path, PathTaken::businessKey));
        values.put("pathProcess", texts(path, PathTaken::process));
        values.put("pathVersion", texts(path, PathTaken::version));
        values.put("element", texts(path, PathTaken::element));
        values.put("kind", texts(path, PathTaken::kind));
        values.put("pathAt", texts(path, PathTaken::at));
        values.put("ended", texts(some.ended().keySet(), task -> task));
        values.put("endedAt", texts(some.ended().values(), Instant::toString));
        values.put("task", texts(offered, StepEvent.Offered::taskId));
        values.put("case", texts(offered, StepEvent.Offered::caseNo));
        values.put("key", texts(offered, StepEvent.Offered::businessKey));
        values.put("process", texts(offered, StepEvent.Offered::process));
        values.put("version", texts(offered, StepEvent.Offered::version));
        values.put("step", texts(offered, StepEvent.Offered::step));
        values.put("desk", texts(offered, s -> s.desk().id()));
        values.put("offeredAt", texts(offered, StepEvent.Offered::createdAt));
        values.put("soonAt", texts(offered, StepEvent.Offered::soonAt));
        values.put("dueAt", texts(offered, StepEvent.Offered::dueAt));
        values.put("offeredEnd", texts(offered, some::endOf));
        values.put("taken", texts(offered, some::taken));
        return values;
    }

    /** Passes arrays as texts, which the statement casts. */
    private static <T> String[] texts(Collection<T> all, Function<T, Object> value) {
        return all.stream().map(value).map(v -> v == null ? null : v.toString()).toArray(String[]::new);
    }

    /** What an act has added to the way of its case and what was not sent to the database yet. One call sends all of it. */
    private static final class Pending {
        private final List<PathTaken> path = new ArrayList<>();
        private final Map<String, StepEvent.Offered> offered = new LinkedHashMap<>();
        private final Map<String, Integer> taken = new HashMap<>();
        private final Map<String, Instant> ended = new LinkedHashMap<>();

        void add(PathTaken taken) {
            path.add(taken);
        }

        void add(StepEvent.Offered step) {
            offered.put(step.taskId(), step);
            taken.put(step.taskId(), path.size());
        }

        void end(String taskId, Instant at) {
            ended.put(taskId, at);
        }

        boolean isEmpty() {
            return path.isEmpty() && offered.isEmpty() && ended.isEmpty();
        }

        List<PathTaken> path() {
            return path;
        }

        /** Returns the steps that were offered. If one ended in the same act, {@link #endOf} says when. */
        List<StepEvent.Offered> offered() {
            return List.copyOf(offered.values());
        }

        Instant endOf(StepEvent.Offered step) {
            return ended.get(step.taskId());
        }

        /** Returns how many rows of the way come before the offer. */
        Integer taken(StepEvent.Offered step) {
            return taken.get(step.taskId());
        }

        /** Returns the ended steps that were offered before this act. */
        Map<String, Instant> ended() {
            var earlier = new LinkedHashMap<>(ended);
            earlier.keySet().removeAll(offered.keySet());
            return earlier;
        }

        void clear() {
            path.clear();
            offered.clear();
            taken.clear();
            ended.clear();
        }
    }
}

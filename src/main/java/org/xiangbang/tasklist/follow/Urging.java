package org.xiangbang.tasklist.follow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Colleagues;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Worded;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.WaitingSteps;

/** 催办: reminds the desk at which a case waits, on record, and not too often. */
@Repository
public class Urging {
    private final JdbcClient db;
    private final WaitingSteps waiting;
    private final CaseFiles cases;
    private final VisibleCases visible;
    private final UrgeRules rules;
    private final Colleagues colleagues;
    private final OfficialClock clock;
    private final ApplicationEventPublisher events;

    Urging(
            JdbcClient db,
            WaitingSteps waiting,
            CaseFiles cases,
            VisibleCases visible,
            UrgeRules rules,
            Colleagues colleagues,
            OfficialClock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.waiting = waiting;
        this.cases = cases;
        this.visible = visible;
        this.rules = rules;
        this.colleagues = colleagues;
        this.clock = clock;
        this.events = events;
    }

    /** May {@code by} urge this open step of a case they see? */
    public Verdict may(TaskItem step, Official by) {
        return rules.may(step, cases.find(step.caseNo()), by);
    }

    /** How often the step was urged so far. */
    public int times(String task) {
        return db.sql("select count(*) from tasklist.urge where task_id = ?::uuid")
                .param(task)
                .query(Integer.class)
                .single();
    }

    /** How often each of these steps was urged; those that never were are left out. */
    public Map<String, Long> times(Collection<String> tasks) {
        return db
                .sql(
                        "select task_id::text as task, count(*) as times from tasklist.urge where task_id = any(?::uuid[]) group by 1")
                .param(tasks.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("task"), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Urges the step and tells whoever may do it.
     *
     * @return how often it was urged, this time included
     * @throws NotFound if there is no such open step, or none of a case that {@code by} may see
     * @throws org.xiangbang.shared.RuleBroken if they may not urge it, or not again now
     */
    @Transactional
    public int urge(String task, Official by) {
        var seen = waiting.find(task).orElseThrow(() -> new NotFound(task));
        visible.find(seen.caseNo(), by);
        var file = cases.lock(seen.caseNo());
        var step = waiting.find(task).orElseThrow(() -> new NotFound(task));
        rules.may(step, file, by).orThrow();
        db.sql(
                        "insert into tasklist.urge (task_id, login, name, day, at) values (:task::uuid, :login, :name, :day, :now)")
                .param("task", task)
                .param("login", by.login())
                .param("name", by.name())
                .param("day", rules.day())
                .param("now", TaskFilter.at(clock.instant()))
                .update();
        events.publishEvent(new OfficialAct(
                file.caseNo(), by, null, "urge", step.process(), step.step(), null, null, Map.of(), List.of(), null));
        var whom = step.assignee() == null ? colleagues.sittingAt(step.desk()) : List.of(step.assignee());
        var named = new Worded.Step(step.process(), step.step(), step.stepName());
        if (!whom.isEmpty())
            events.publishEvent(new Notification(
                    "urged", whom, file.caseNo(), task, List.of(by.name(), named.fact(), file.title())));
        return times(task);
    }
}

package org.xiangbang.tasklist.follow;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Colleagues;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Worded;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.WaitingSteps;

/** Urging (催办): reminds the desk at which a case waits. It is recorded, and it is limited. */
@Service
public class Urging {
    private final Urges urges;
    private final WaitingSteps waiting;
    private final CaseFiles cases;
    private final VisibleCases visible;
    private final UrgeRules rules;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;

    Urging(
            Urges urges,
            WaitingSteps waiting,
            CaseFiles cases,
            VisibleCases visible,
            UrgeRules rules,
            Colleagues colleagues,
            ApplicationEventPublisher events) {
        this.urges = urges;
        this.waiting = waiting;
        this.cases = cases;
        this.visible = visible;
        this.rules = rules;
        this.colleagues = colleagues;
        this.events = events;
    }

    /** May {@code by} urge this open step of a case they see? */
    public Verdict may(TaskItem step, Official by) {
        return rules.may(step, cases.find(step.file().caseNo()), by);
    }

    /** Returns how often the step was urged so far. */
    public int times(String task) {
        return urges.times(task);
    }

    /**
     * Urges the step and tells everybody who may do it.
     *
     * @return how often it was urged, including this time
     * @throws NotFound if there is no such open step, or none of a case that {@code by} may see
     * @throws org.xiangbang.shared.RuleBroken if {@code by} may not urge it, or not again now
     */
    @Transactional
    public int urge(String task, Official by) {
        var seen = waiting.find(task).orElseThrow(() -> new NotFound(task));
        visible.find(seen.file().caseNo(), by);
        var file = cases.lock(seen.file().caseNo());
        var step = waiting.find(task).orElseThrow(() -> new NotFound(task));
        rules.may(step, file, by).orThrow();
        urges.add(task, by, rules.day());
        events.publishEvent(new OfficialAct(
                file.caseNo(),
                by,
                null,
                "urge",
                step.step().process(),
                step.step().id(),
                null,
                null,
                Map.of(),
                List.of(),
                null));
        var whom = step.assignee() == null ? colleagues.sittingAt(step.desk()) : List.of(step.assignee());
        var named = new Worded.Step(
                step.step().process(), step.step().id(), step.step().name());
        if (!whom.isEmpty())
            events.publishEvent(new Notification(
                    "urged", whom, file.caseNo(), task, List.of(by.name(), named.fact(), file.title())));
        return times(task);
    }
}

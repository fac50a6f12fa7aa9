package org.xiangbang.engine.assignment;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.Assignees;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Hands the steps that a person has claimed to the successor. A step that the successor may not do goes back to its desk. */
@Component
class ClaimedStepHandover implements HandoverPart {
    static final Rule RECEIVER_SITS_THERE = new Rule("handover.not-at-desk", "ours, decision 0061");

    private final OpenTasks open;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final Duties duties;
    private final Assignees assignees;
    private final ApplicationEventPublisher acts;

    ClaimedStepHandover(
            OpenTasks open,
            CaseFiles cases,
            Definitions definitions,
            Duties duties,
            Assignees assignees,
            ApplicationEventPublisher acts) {
        this.open = open;
        this.cases = cases;
        this.definitions = definitions;
        this.duties = duties;
        this.assignees = assignees;
        this.acts = acts;
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Item> of(String login) {
        return open.takenBy(login).stream().map(this::item).toList();
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        cases.lock(item.caseNo());
        var task = open.find(item.key()).orElse(null);
        if (task == null || !from.login().equals(task.assignee())) return Moved.ended(item);
        var verdict = may(task, to);
        var receiver = verdict.allowed() ? to.login() : null;
        assignees.assign(task.taskId(), receiver);
        acts.publishEvent(new OfficialAct(
                task.caseNo(),
                to,
                task.desk(),
                receiver == null ? "handover-returned" : "handover",
                task.process(),
                task.step(),
                null,
                null,
                receiver == null
                        ? Map.of("handedFrom", from.name())
                        : Map.of("handedFrom", from.name(), "to", to.name()),
                List.of(),
                null));
        return verdict instanceof Verdict.Refused refused
                ? Moved.returned(item, refused.rule(), refused.facts())
                : Moved.moved(item);
    }

    private Verdict may(OpenTask task, Official to) {
        var seat = to.seat(task.desk(), task.process());
        if (seat.isEmpty()) return Verdict.of(false, RECEIVER_SITS_THERE, to.name());
        var duty = definitions.step(task.definitionId(), task.step()).duty();
        return duties.checkOther(task.caseNo(), seat.get().persons(to), duty);
    }

    private Item item(OpenTask task) {
        var step = definitions.step(task.definitionId(), task.step());
        return new Item(
                kind(),
                task.taskId(),
                task.caseNo(),
                cases.find(task.caseNo()).title(),
                task.process(),
                task.step(),
                step.name(),
                task.desk());
    }
}

package org.xiangbang.engine.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Notification;

/** Tells people about the due date of a step: the people who may do it now; if it is overdue, the chief of the desk. */
@Component
class DueNotifications {
    private final OpenTasks open;
    private final Desks desks;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final ApplicationEventPublisher events;

    DueNotifications(
            OpenTasks open, Desks desks, CaseFiles cases, Definitions definitions, ApplicationEventPublisher events) {
        this.open = open;
        this.desks = desks;
        this.cases = cases;
        this.definitions = definitions;
        this.events = events;
    }

    void moved(StepClock step, Instant due) {
        tell("due-moved", step, hands(step), date(step.dueAt()), date(due));
    }

    void soon(StepClock step) {
        tell("due-soon", step, hands(step), date(step.dueAt()));
    }

    /** Tells the chief of the desk. The chief of an organization's desks is its representative. */
    void overdue(StepClock step) {
        var desk = step.desk();
        var chief = new Desk(desk.department(), desk.ofOrganization() ? "representative" : "chief", desk.region());
        tell("overdue", step, desks.receivers(chief, step.caseStep().process()), date(step.dueAt()));
    }

    private void tell(String kind, StepClock step, List<String> logins, String... dates) {
        if (logins.isEmpty()) return;
        var facts = new ArrayList<String>();
        facts.add(cases.find(step.caseNo()).title());
        facts.add(definitions.step(step.caseStep()).worded().fact());
        facts.addAll(List.of(dates));
        events.publishEvent(new Notification(kind, logins, step.caseNo(), step.taskId(), facts));
    }

    private List<String> hands(StepClock step) {
        var assignee = open.find(step.taskId()).map(OpenTask::assignee).orElse(null);
        return desks.hands(step.desk(), step.caseStep().process(), assignee);
    }

    private static String date(Instant at) {
        return LocalDate.ofInstant(at, OfficialClock.ZONE).toString();
    }
}

package org.xiangbang.tasklist.task;

import java.util.Locale;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.engine.web.StepPage;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.facts.CaseBriefs;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.tasklist.view.TaskRows;

/** Prepares the page of a step: a summary of the case and what is asked; after the step is done, what happened and what is next. */
@Component
class TaskPage {
    private final HumanStep steps;
    private final CaseBriefs cases;
    private final TaskRows rows;
    private final StepDonePage stepDonePage;
    private final Accounts accounts;
    private final OfficialClock clock;
    private final ObjectProvider<TaskPart> parts;

    TaskPage(
            HumanStep steps,
            CaseBriefs cases,
            TaskRows rows,
            StepDonePage stepDonePage,
            Accounts accounts,
            OfficialClock clock,
            ObjectProvider<TaskPart> parts) {
        this.steps = steps;
        this.cases = cases;
        this.rows = rows;
        this.stepDonePage = stepDonePage;
        this.accounts = accounts;
        this.clock = clock;
        this.parts = parts;
    }

    /**
     * Fills the model from one state of the database: a step that ends meanwhile is shown as it was.
     *
     * @param form makes the form of the step
     * @return the name of the page's template
     */
    String show(String taskId, Function<TaskView, StepPage> form, Official official, Model model, Locale locale) {
        return steps.open(taskId, official, view -> {
            fill(model, view, form.apply(view), official, locale);
            return "tasklist/task";
        });
    }

    private void fill(Model model, TaskView view, StepPage step, Official official, Locale locale) {
        model.addAttribute("task", rows.of(View.TODO, TaskItem.of(view, clock.instant()), official, locale));
        model.addAttribute("step", step);
        model.addAttribute("file", view.file());
        model.addAttribute("brief", cases.brief(view.file(), locale));
        model.addAttribute("panels", cases.panels(view.file(), official, locale));
        model.addAttribute("free", view.assignee() == null);
        model.addAttribute("holder", view.assignee() == null ? null : name(view.assignee()));
        model.addAttribute(
                "elsewhere",
                view.assignee() != null
                        && official.seatOf(
                                        view.assignee(),
                                        view.desk(),
                                        view.definition().process())
                                .isEmpty());
        model.addAttribute(
                "stands", view.file().suspended() && !view.definition().timing().whileSuspended());
        parts.forEach(part -> part.add(view, official, model, locale));
    }

    private String name(String login) {
        return accounts.find(login).map(Account::name).orElse(login);
    }

    /** @return whether this person has done the step; then the model holds what happened and what is next */
    boolean finished(String taskId, Official official, Model model, Locale locale) {
        return stepDonePage.show(taskId, official, model, locale);
    }
}

package org.xiangbang.tasklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.TaskView;
import org.xiangbang.engine.web.StepPage;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.TaskItem;
import org.xiangbang.tasklist.TaskLists.View;
import org.xiangbang.web.Sentences;

/** Lays out a step for its page: the case in brief, what is asked, and after it what happened and what is next. */
@Component
class TaskSheet {
    private final Sentences sentences;
    private final CaseBriefs cases;
    private final TaskRows rows;
    private final Aftermath aftermath;
    private final Accounts accounts;
    private final OfficialClock clock;
    private final ObjectProvider<TaskPart> parts;

    TaskSheet(
            Sentences sentences,
            CaseBriefs cases,
            TaskRows rows,
            Aftermath aftermath,
            Accounts accounts,
            OfficialClock clock,
            ObjectProvider<TaskPart> parts) {
        this.sentences = sentences;
        this.cases = cases;
        this.rows = rows;
        this.aftermath = aftermath;
        this.accounts = accounts;
        this.clock = clock;
        this.parts = parts;
    }

    /** Something that was typed and could not be stored. */
    record Typed(String label, String text) {}

    void show(TaskView view, StepPage step, Official official, Model model, Locale locale) {
        model.addAttribute("task", rows.of(View.TODO, TaskItem.of(view, clock.instant()), official, locale));
        model.addAttribute("step", step);
        model.addAttribute("file", view.file());
        model.addAttribute("brief", cases.brief(view.file(), locale));
        model.addAttribute("panels", cases.panels(view.file(), locale));
        model.addAttribute("free", view.assignee() == null);
        model.addAttribute("holder", view.assignee() == null ? null : name(view.assignee()));
        model.addAttribute(
                "elsewhere", view.assignee() != null && !view.assignee().equals(official.login()));
        parts.forEach(part -> part.add(view, official, model, locale));
    }

    private String name(String login) {
        return accounts.find(login).map(Account::name).orElse(login);
    }

    /** A rule stood against it: its sentence and its source above the form. */
    void refused(RuleBroken refusal, Model model, Locale locale) {
        model.addAttribute("refusal", sentences.rule(refusal, locale));
        model.addAttribute("source", sentences.source(refusal.rule(), locale));
    }

    /** @return whether this person has done the step; then the model holds what happened and what is next */
    boolean finished(String taskId, Official official, Model model, Locale locale) {
        return aftermath.show(taskId, official, model, locale);
    }

    /** Somebody was faster: who, what and when, and what was typed, to be copied. */
    void tooLate(TooLate late, MultiValueMap<String, String> posted, Official official, Model model, Locale locale) {
        var what = sentences.textOr(late.what(), late.what(), locale);
        model.addAttribute(
                "sentence", sentences.text("failure.too-late.detail", locale, late.who(), what, late.when()));
        model.addAttribute("typed", typed(posted, locale));
        aftermath.next(official, model, locale);
    }

    private List<Typed> typed(MultiValueMap<String, String> posted, Locale locale) {
        var typed = new ArrayList<Typed>();
        posted.forEach((name, values) -> values.stream()
                .filter(v ->
                        !v.isBlank() && !name.startsWith("_") && !name.equals("outcome") && !name.equals("documents"))
                .map(v -> new Typed(
                        name.equals("opinion")
                                ? sentences.text("engine.form.opinion", locale)
                                : sentences.label(name, locale),
                        v))
                .forEach(typed::add));
        return typed;
    }
}

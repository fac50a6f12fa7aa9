package org.xiangbang.tasklist.task;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.engine.web.StepForms;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.view.ListPane;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.RefusedAct;

/** The answer to the browser after an act on an open step: a redirect, or the step's page again with the reason why it was refused. */
@Component
public class ActAnswers {
    private final StepForms forms;
    private final TaskPage sheet;
    private final TooLatePage late;
    private final PageAnswers answers;
    private final ListPane list;

    ActAnswers(StepForms forms, TaskPage sheet, TooLatePage late, PageAnswers answers, ListPane list) {
        this.forms = forms;
        this.sheet = sheet;
        this.late = late;
        this.answers = answers;
        this.list = list;
    }

    /**
     * Does the act and answers. If it is refused, the answer is the page again with status 422, with the act opened, what was
     * posted under {@code typed} and wrong fields under {@code actProblems}. If another person was faster, the answer says who,
     * what and when, with status 409 and the typed text.
     *
     * @param name the act's word, see {@link TaskAct#name()}
     * @param act returns the address of this application to which the browser goes afterwards
     */
    public ModelAndView after(
            String taskId,
            String name,
            MultiValueMap<String, String> posted,
            Official by,
            Locale locale,
            Supplier<String> act) {
        var model = unfolding(name);
        var view = answers.inTime(
                () -> answers.act(
                        locale,
                        () -> "redirect:" + list.beside(act.get()),
                        refused -> again(taskId, posted, refused, by, model, locale)),
                tooLate -> late.show(tooLate, taskId, posted, by, model, locale));
        return view.startsWith("redirect:") ? new ModelAndView(view) : new ModelAndView(view, model);
    }

    private String again(
            String taskId,
            MultiValueMap<String, String> posted,
            RefusedAct refused,
            Official by,
            Model model,
            Locale locale) {
        refused.rule(model);
        model.addAttribute("actProblems", refused.problems());
        model.addAttribute("typed", posted.toSingleValueMap());
        return show(taskId, by, model, locale);
    }

    /** Returns the page of the step with that act opened. @param sought a part of the names of the people to offer */
    ModelAndView unfolded(String taskId, String name, String sought, Official by, Locale locale) {
        var model = unfolding(name);
        model.addAttribute("sought", sought);
        return new ModelAndView(show(taskId, by, model, locale), model);
    }

    private static ExtendedModelMap unfolding(String name) {
        var model = new ExtendedModelMap();
        model.addAttribute("openAct", name);
        return model;
    }

    private String show(String taskId, Official by, Model model, Locale locale) {
        return sheet.show(taskId, view -> forms.first(view, locale), by, model, locale);
    }
}

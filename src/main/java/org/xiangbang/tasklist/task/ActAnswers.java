package org.xiangbang.tasklist.task;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.web.StepForms;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.view.ListPane;
import org.xiangbang.web.Failure;
import org.xiangbang.web.Sentences;

/** What the browser gets after an act on an open step: the way on, or the step's page again with what stood against it. */
@Component
class ActAnswers {
    private final HumanStep steps;
    private final StepForms forms;
    private final TaskPage sheet;
    private final TooLatePage late;
    private final Sentences sentences;
    private final ListPane list;

    ActAnswers(HumanStep steps, StepForms forms, TaskPage sheet, TooLatePage late, Sentences sentences, ListPane list) {
        this.steps = steps;
        this.forms = forms;
        this.sheet = sheet;
        this.late = late;
        this.sentences = sentences;
        this.list = list;
    }

    /** An act; returns where the browser goes afterwards, a path of ours. */
    @FunctionalInterface
    interface Doing {
        String done();
    }

    /**
     * Does the act and answers. Refused: the page again, 422, the act unfolded, what was posted under {@code typed}, wrong
     * fields under {@code actProblems}. Somebody was faster: who, what and when, 409, with the typed text.
     *
     * @param name the act's word, as {@link TaskAct#name()}
     */
    ModelAndView after(
            String taskId, String name, MultiValueMap<String, String> posted, Official by, Locale locale, Doing act) {
        var model = unfolding(name);
        try {
            return new ModelAndView("redirect:" + list.beside(act.done()));
        } catch (RuleBroken refusal) {
            show(taskId, by, model, locale);
            sheet.refused(refusal, model, locale);
        } catch (FormRefused refused) {
            show(taskId, by, model, locale);
            model.addAttribute("actProblems", problems(refused, locale));
        } catch (TooLate tooLate) {
            late.show(tooLate, taskId, posted, by, model, locale);
            return new ModelAndView("tasklist/too-late", model, HttpStatus.CONFLICT);
        }
        model.addAttribute("typed", posted.toSingleValueMap());
        return new ModelAndView("tasklist/task", model, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The page of the step with that act unfolded. @param sought a part of the names of the people to offer */
    ModelAndView unfolded(String taskId, String name, String sought, Official by, Locale locale) {
        var model = unfolding(name);
        model.addAttribute("sought", sought);
        show(taskId, by, model, locale);
        return new ModelAndView("tasklist/task", model);
    }

    private static ExtendedModelMap unfolding(String name) {
        var model = new ExtendedModelMap();
        model.addAttribute("openAct", name);
        return model;
    }

    private void show(String taskId, Official by, Model model, Locale locale) {
        var view = steps.open(taskId, by);
        sheet.show(view, forms.first(view, locale), by, model, locale);
    }

    private List<Failure.Said> problems(FormRefused refused, Locale locale) {
        return refused.violations().stream()
                .map(v -> new Failure.Said(v.field(), v.code(), sentences.violation(v, locale)))
                .toList();
    }
}

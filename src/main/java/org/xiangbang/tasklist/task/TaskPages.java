package org.xiangbang.tasklist.task;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.web.StepForms;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.view.ListPane;

/** The page of an open step, whatever its model asks for; afterwards what happened and what is next. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {
    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final HumanStep steps;
    private final StepForms forms;
    private final TaskPage sheet;
    private final TooLatePage late;
    private final ActAnswers acts;
    private final ListPane list;
    private final OpinionPage opinions;

    TaskPages(
            HumanStep steps,
            StepForms forms,
            TaskPage sheet,
            TooLatePage late,
            ActAnswers acts,
            ListPane list,
            OpinionPage opinions) {
        this.steps = steps;
        this.forms = forms;
        this.sheet = sheet;
        this.late = late;
        this.acts = acts;
        this.list = list;
        this.opinions = opinions;
    }

    @GetMapping
    String open(@PathVariable String id, Official official, Model model, Locale locale, HttpServletResponse response) {
        if (sheet.finished(id, official, model, locale)) return "tasklist/finished";
        try {
            if (opinions.show(id, official, model, locale)) return "tasklist/opinion";
            var view = steps.open(id, official);
            sheet.show(view, forms.first(view, locale), official, model, locale);
            return "tasklist/task";
        } catch (TooLate tooLate) {
            response.setStatus(HttpStatus.CONFLICT.value());
            late.show(tooLate, id, Map.of(), official, model, locale);
            return "tasklist/too-late";
        }
    }

    @PostMapping
    String complete(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Official official,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var posted = list.posted(sent);
        try {
            var form = forms.read(steps.open(id, official).definition(), posted);
            return complete(id, form, official, model, locale, response);
        } catch (TooLate tooLate) {
            response.setStatus(HttpStatus.CONFLICT.value());
            late.keep(id, posted, official);
            late.show(tooLate, id, posted, official, model, locale);
            return "tasklist/too-late";
        }
    }

    private String complete(
            String id, StepForm form, Official official, Model model, Locale locale, HttpServletResponse response) {
        try {
            steps.complete(id, form, official);
            return "redirect:/tasks/" + id + list.getQuery();
        } catch (FormRefused refused) {
            var view = steps.open(id, official);
            var again = forms.again(view, form, refused.violations(), locale);
            sheet.show(view, again, official, model, locale);
        } catch (RuleBroken refusal) {
            var view = steps.open(id, official);
            var again = forms.again(view, form, List.of(), locale);
            sheet.show(view, again, official, model, locale);
            sheet.refused(refusal, model, locale);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return "tasklist/task";
    }

    @PostMapping("/claim")
    ModelAndView claim(@PathVariable String id, Official official, Locale locale) {
        return acts.after(id, "claim", NOTHING, official, locale, () -> {
            steps.claim(id, official);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/release")
    ModelAndView release(@PathVariable String id, Official official, Locale locale) {
        return acts.after(id, "release", NOTHING, official, locale, () -> {
            steps.release(id, official);
            return "/tasks/" + id;
        });
    }
}

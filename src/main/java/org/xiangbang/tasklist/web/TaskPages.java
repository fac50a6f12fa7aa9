package org.xiangbang.tasklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.engine.HumanStep;
import org.xiangbang.engine.StepForm;
import org.xiangbang.engine.web.StepForms;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;

/** The page of an open step, whatever its model asks for; afterwards what happened and what is next. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {
    private final HumanStep steps;
    private final StepForms forms;
    private final TaskSheet sheet;

    TaskPages(HumanStep steps, StepForms forms, TaskSheet sheet) {
        this.steps = steps;
        this.forms = forms;
        this.sheet = sheet;
    }

    @GetMapping
    String open(@PathVariable String id, Official official, Model model, Locale locale) {
        if (sheet.finished(id, official, model, locale)) return "tasklist/finished";
        var view = steps.open(id, official);
        sheet.show(view, forms.first(view.definition(), view.values(), view.next(), locale), official, model, locale);
        return "tasklist/task";
    }

    @PostMapping
    String complete(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Official official,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            var form = forms.read(steps.open(id, official).definition(), posted);
            return complete(id, form, official, model, locale, response);
        } catch (TooLate late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            sheet.tooLate(late, posted, official, model, locale);
            return "tasklist/too-late";
        }
    }

    private String complete(
            String id, StepForm form, Official official, Model model, Locale locale, HttpServletResponse response) {
        try {
            steps.complete(id, form, official);
            return "redirect:/tasks/" + id;
        } catch (FormRefused refused) {
            var view = steps.open(id, official);
            var again = forms.again(view.definition(), form, refused.violations(), view.next(), locale);
            sheet.show(view, again, official, model, locale);
        } catch (RuleBroken refusal) {
            var view = steps.open(id, official);
            var again = forms.again(view.definition(), form, List.of(), view.next(), locale);
            sheet.show(view, again, official, model, locale);
            sheet.refused(refusal, model, locale);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return "tasklist/task";
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, Official official) {
        steps.claim(id, official);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/release")
    String release(@PathVariable String id, Official official) {
        steps.release(id, official);
        return "redirect:/tasks/" + id;
    }
}

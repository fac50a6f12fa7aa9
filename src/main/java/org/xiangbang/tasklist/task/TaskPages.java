package org.xiangbang.tasklist.task;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.web.CheckedSteps;
import org.xiangbang.engine.web.StepForms;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.view.ListPane;
import org.xiangbang.web.PageAnswers;

/** The page of an open step of any model; after the step is done it shows what happened and what is next. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {
    private final CheckedSteps steps;
    private final StepForms forms;
    private final TaskPage sheet;
    private final TooLatePage late;
    private final PageAnswers answers;
    private final ListPane list;
    private final OpinionPage opinions;

    TaskPages(
            CheckedSteps steps,
            StepForms forms,
            TaskPage sheet,
            TooLatePage late,
            PageAnswers answers,
            ListPane list,
            OpinionPage opinions) {
        this.steps = steps;
        this.forms = forms;
        this.sheet = sheet;
        this.late = late;
        this.answers = answers;
        this.list = list;
        this.opinions = opinions;
    }

    @GetMapping
    String open(@PathVariable String id, Official official, Model model, Locale locale) {
        if (sheet.finished(id, official, model, locale)) return "tasklist/finished";
        return answers.inTime(
                () -> {
                    if (opinions.show(id, official, model, locale)) return "tasklist/opinion";
                    return sheet.show(id, view -> forms.first(view, locale), official, model, locale);
                },
                tooLate -> late.show(tooLate, id, Map.of(), official, model, locale));
    }

    @PostMapping
    String complete(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Official official,
            Model model,
            Locale locale) {
        var posted = list.posted(sent);
        return answers.inTime(
                () -> complete(id, forms.read(steps.definition(id, official), posted), official, model, locale),
                tooLate -> {
                    late.keep(id, posted, official);
                    return late.show(tooLate, id, posted, official, model, locale);
                });
    }

    private String complete(String id, StepForm form, Official official, Model model, Locale locale) {
        return answers.act(
                locale,
                () -> {
                    steps.complete(id, form, official);
                    return "redirect:/tasks/" + id + list.getQuery();
                },
                refused -> {
                    refused.rule(model);
                    return sheet.show(
                            id, view -> forms.again(view, form, refused.violations(), locale), official, model, locale);
                });
    }
}

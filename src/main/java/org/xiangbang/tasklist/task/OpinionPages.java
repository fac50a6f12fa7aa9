package org.xiangbang.tasklist.task;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.engine.assignment.Delegation;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.Violation;
import org.xiangbang.tasklist.view.ListPane;

/** Signs and answers from the page of whoever is asked. */
@Controller
@RequestMapping("/tasks/{id}")
class OpinionPages {
    private final AdditionalSigners additionalSigners;
    private final Delegation delegation;
    private final OpinionPage sheet;
    private final TaskPage tasks;
    private final TooLatePage late;
    private final ListPane list;

    OpinionPages(
            AdditionalSigners additionalSigners,
            Delegation delegation,
            OpinionPage sheet,
            TaskPage tasks,
            TooLatePage late,
            ListPane list) {
        this.additionalSigners = additionalSigners;
        this.delegation = delegation;
        this.sheet = sheet;
        this.tasks = tasks;
        this.late = late;
        this.list = list;
    }

    @PostMapping("/sign")
    ModelAndView sign(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        var body = list.posted(posted);
        var written = written(body);
        return after(id, body, by, locale, () -> {
            additionalSigners.sign(id, written.answer(), written.opinion(), written.documents(), by);
        });
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        var body = list.posted(posted);
        var written = written(body);
        return after(id, body, by, locale, () -> {
            delegation.answer(id, written.opinion(), written.documents(), by);
        });
    }

    private ModelAndView after(
            String id, MultiValueMap<String, String> posted, Official by, Locale locale, Runnable act) {
        var model = new ExtendedModelMap();
        try {
            act.run();
            return new ModelAndView("redirect:" + list.beside("/tasks/" + id));
        } catch (FormRefused refused) {
            show(id, posted, refused.violations(), by, model, locale);
        } catch (RuleBroken refusal) {
            show(id, posted, List.of(), by, model, locale);
            tasks.refused(refusal, model, locale);
        } catch (TooLate tooLate) {
            late.show(tooLate, id, posted, by, model, locale);
            return new ModelAndView("tasklist/too-late", model, HttpStatus.CONFLICT);
        }
        return new ModelAndView("tasklist/opinion", model, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(
            String id,
            MultiValueMap<String, String> posted,
            List<Violation> wrong,
            Official by,
            ExtendedModelMap model,
            Locale locale) {
        if (!sheet.show(id, by, written(posted), wrong, model, locale)) throw new NotFound(id);
    }

    private static OpinionPage.Written written(MultiValueMap<String, String> posted) {
        var documents = posted.getOrDefault("documents", List.of()).stream()
                .filter(d -> !d.isBlank())
                .toList();
        return new OpinionPage.Written(posted.getFirst("answer"), posted.getFirst("opinion"), documents);
    }
}

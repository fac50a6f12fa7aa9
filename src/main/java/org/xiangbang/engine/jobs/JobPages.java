package org.xiangbang.engine.jobs;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.system.WrittenReason;

/** The administrator's page of automatic work that failed. */
@Controller
@RequestMapping("/admin/jobs")
class JobPages {
    private final Jobs jobs;
    private final JobTexts texts;
    private final PageAnswers answers;

    JobPages(Jobs jobs, JobTexts texts, PageAnswers answers) {
        this.jobs = jobs;
        this.texts = texts;
        this.answers = answers;
    }

    /** A failed job in the reader's language. */
    record Line(FailedJob job, String process, String step, String cause) {}

    @GetMapping
    String list(Model model, Locale locale) {
        return page("", "", List.of(), model, locale);
    }

    @PostMapping("/{id}/retry")
    String retry(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    jobs.retry(id, reason, by);
                    next.addFlashAttribute("done", true);
                    return "redirect:/admin/jobs";
                },
                refused -> page(id, reason, refused.problems(), model, locale));
    }

    private String page(String id, String reason, List<Said> problems, Model model, Locale locale) {
        model.addAttribute("counts", jobs.counts());
        model.addAttribute(
                "failed",
                jobs.failed().stream()
                        .map(job -> new Line(
                                job, texts.process(job, locale), texts.step(job, locale), texts.cause(job, locale)))
                        .toList());
        model.addAttribute("typedFor", id);
        model.addAttribute("reason", reason);
        model.addAttribute("longest", WrittenReason.LONGEST);
        model.addAttribute("problems", problems);
        return "engine/jobs";
    }
}

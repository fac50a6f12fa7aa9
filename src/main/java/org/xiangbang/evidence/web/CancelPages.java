package org.xiangbang.evidence.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.moves.Cancellation;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;

/** The page on which the applicant cancels the whole application, with a reason. */
@Controller
@RequestMapping("/cases/{caseNo}/cancel")
class CancelPages {
    private final VisibleCases cases;
    private final Cancellation cancellation;
    private final Sentences sentences;
    private final PageAnswers answers;

    CancelPages(VisibleCases cases, Cancellation cancellation, Sentences sentences, PageAnswers answers) {
        this.cases = cases;
        this.cancellation = cancellation;
        this.sentences = sentences;
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable String caseNo, Official by, Model model, Locale locale) {
        model.addAttribute("file", cases.find(caseNo, by));
        var path = cancellation.offered(caseNo, by).orElseThrow(() -> new NotFound(caseNo));
        model.addAttribute("title", sentences.event(path.process(), path.event(), path.name(), locale));
        model.addAttribute("help", sentences.eventHelp(path.process(), path.event(), path.help(), locale));
        return "evidence/cancel";
    }

    @PostMapping
    String cancel(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") @Label("evidence.cancel.reason") String reason,
            Official by,
            Model model,
            Locale locale) {
        cases.find(caseNo, by);
        return answers.form(
                locale,
                () -> {
                    cancellation.cancel(caseNo, reason, by);
                    return "redirect:/cases/" + caseNo;
                },
                refused -> {
                    var label = sentences.text("evidence.cancel.reason", locale);
                    model.addAttribute("problems", sentences.said(refused.violations(), label, locale));
                    model.addAttribute("reason", reason);
                    return ask(caseNo, by, model, locale);
                });
    }
}

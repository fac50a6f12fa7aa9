package org.xiangbang.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.moves.Cancellation;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure;
import org.xiangbang.web.Sentences;

/** The applicant cancels the whole application, with a reason. */
@Controller
@RequestMapping("/cases/{caseNo}/cancel")
class CancelPages {
    private final VisibleCases cases;
    private final Cancellation cancellation;
    private final Sentences sentences;

    CancelPages(VisibleCases cases, Cancellation cancellation, Sentences sentences) {
        this.cases = cases;
        this.cancellation = cancellation;
        this.sentences = sentences;
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
            @RequestParam(defaultValue = "") String reason,
            Official by,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        cases.find(caseNo, by);
        try {
            cancellation.cancel(caseNo, reason, by);
            return "redirect:/cases/" + caseNo;
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problems", problems(refused, locale));
            model.addAttribute("reason", reason);
            return ask(caseNo, by, model, locale);
        }
    }

    private List<Failure.Said> problems(FormRefused refused, Locale locale) {
        var label = sentences.text("evidence.cancel.reason", locale);
        return refused.violations().stream()
                .map(v -> new Failure.Said(v.field(), v.code(), sentences.violation(v, label, locale)))
                .toList();
    }
}

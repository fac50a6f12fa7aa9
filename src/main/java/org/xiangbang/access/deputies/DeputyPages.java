package org.xiangbang.access.deputies;

import java.time.LocalDate;
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
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.input.Sought;

/**
 * The page of the reader's deputies and principals, on which deputyships are set and ended; chiefs and administrators do this for
 * others too.
 */
@Controller
@RequestMapping("/deputies")
class DeputyPages {
    private final Deputies deputies;
    private final DeputyPage sheet;
    private final PageAnswers answers;

    DeputyPages(Deputies deputies, DeputyPage sheet, PageAnswers answers) {
        this.deputies = deputies;
        this.sheet = sheet;
        this.answers = answers;
    }

    /** What was typed into the form. An empty list of processes means all. */
    record Form(
            String principal, String deputy, List<String> processes, LocalDate from, LocalDate until, String reason) {

        static Form empty(String principal, LocalDate today) {
            return new Form(principal, "", List.of(), today, null, "");
        }

        Deputies.Wanted wanted() {
            return new Deputies.Wanted(principal, deputy, chosen(), from, until, reason);
        }

        public List<String> chosen() {
            return processes == null ? List.of() : processes;
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String principal,
            @RequestParam(defaultValue = "") @Sought String find,
            Official official,
            Model model,
            Locale locale) {
        sheet.show(official, principal, find, Form.empty(principal, deputies.today()), model, locale);
        return "access/deputies";
    }

    @PostMapping
    String set(
            Form form,
            @RequestParam(defaultValue = "") @Sought String find,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    deputies.set(form.wanted(), official);
                    return done("set", form.principal(), official, next);
                },
                refused -> {
                    FormErrors.tell(refused, model);
                    sheet.show(official, "", find, form, model, locale);
                    return "access/deputies";
                });
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String principal,
            Official official,
            RedirectAttributes next) {
        deputies.end(id, official);
        return done("ended", principal, official, next);
    }

    private static String done(String what, String principal, Official official, RedirectAttributes next) {
        next.addFlashAttribute("done", what);
        if (!VisibleText.isEmpty(principal) && !principal.equals(official.login()))
            next.addAttribute("principal", principal);
        return "redirect:/deputies";
    }
}

package org.xiangbang.access.handover;

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
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.input.Sought;

/** The pages of handovers that concern the reader, and of the certificate that both people sign. */
@Controller
@RequestMapping("/handovers")
class HandoverPages {
    private final HandingOver handovers;
    private final HandoverPage sheet;
    private final PageAnswers answers;

    HandoverPages(HandingOver handovers, HandoverPage sheet, PageAnswers answers) {
        this.handovers = handovers;
        this.sheet = sheet;
        this.answers = answers;
    }

    /** What was chosen in the form. No desks means all desks. */
    record Form(String leaver, String receiver, List<String> desks, String reason) {
        static final Form EMPTY = new Form("", "", List.of(), "");

        HandingOver.Wanted wanted() {
            return new HandingOver.Wanted(leaver, receiver, chosen(), reason);
        }

        public List<String> chosen() {
            return desks == null ? List.of() : desks;
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") @Sought String find, Official official, Model model, Locale locale) {
        sheet.list(official, find, Form.EMPTY, model, locale);
        return "access/handovers";
    }

    @PostMapping
    String open(
            Form form,
            @RequestParam(defaultValue = "") @Sought String find,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    var opened = handovers.open(form.wanted(), official);
                    next.addFlashAttribute("done", "open");
                    return "redirect:/handovers/" + opened.id();
                },
                refused -> {
                    FormErrors.tell(refused, model);
                    sheet.list(official, find, form, model, locale);
                    return "access/handovers";
                });
    }

    @GetMapping("/{id}")
    String certificate(@PathVariable long id, Official official, Model model, Locale locale) {
        sheet.certificate(handovers.certificate(id, official), official, model, locale);
        return "access/handover";
    }

    @PostMapping("/{id}/sign")
    String sign(@PathVariable long id, Official official, Model model, Locale locale, RedirectAttributes next) {
        return act(id, () -> handovers.sign(id, official), official, model, locale, next);
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String refusal,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return act(id, () -> handovers.refuse(id, refusal, official), official, model, locale, next);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, Official official, Model model, Locale locale, RedirectAttributes next) {
        return act(id, () -> handovers.withdraw(id, official), official, model, locale, next);
    }

    /** Does the act and goes back to the certificate, which says what happened or why it was refused. */
    private String act(long id, Runnable act, Official official, Model model, Locale locale, RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    act.run();
                    next.addFlashAttribute("done", "act");
                    return "redirect:/handovers/" + id;
                },
                refused -> {
                    FormErrors.tell(refused, model);
                    return certificate(id, official, model, locale);
                });
    }
}

package org.xiangbang.access.factors;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.RefusedAct;

/** Prepares the page of a person's second factors, also after one of its forms was refused. */
@Component
class OwnFactorPage {
    static final String HERE = "redirect:/me/factors";

    private final OwnFactors own;
    private final OwnPasskeys passkeys;
    private final FactorQuestion question;
    private final AskedPassword asked;
    private final PageAnswers answers;

    OwnFactorPage(
            OwnFactors own, OwnPasskeys passkeys, FactorQuestion question, AskedPassword asked, PageAnswers answers) {
        this.own = own;
        this.passkeys = passkeys;
        this.question = question;
        this.asked = asked;
        this.answers = answers;
    }

    /** Who has a factor proves one before anything is changed. */
    String changed(String form, Official official, Model model, Locale locale, Supplier<String> change) {
        return answers.act(
                locale,
                () -> {
                    question.require(official);
                    return change.get();
                },
                refused -> again(form, refused, official, model));
    }

    String again(String form, RefusedAct refused, Official official, Model model) {
        FormErrors.tell(refused, model);
        return page(form, official, model);
    }

    static String done(String what, List<String> drawn, RedirectAttributes next) {
        next.addFlashAttribute("done", what);
        if (!drawn.isEmpty()) next.addFlashAttribute("drawn", drawn);
        return HERE;
    }

    /** @param form which form was refused and stands open; empty for none */
    String page(String form, Official official, Model model) {
        // In a demonstration, asking makes the seed that is listed then.
        model.addAttribute("secondFactor", question.ask(official));
        model.addAttribute("kept", own.of(official.login()));
        model.addAttribute("enrolling", own.pending(official.login()).orElse(null));
        model.addAttribute("making", passkeys.pending(official).orElse(null));
        model.addAttribute("passkeys", passkeys.available());
        model.addAttribute("atProvider", asked.isAtProvider());
        model.addAttribute("form", form);
        if (!model.containsAttribute("errors")) model.addAttribute("errors", FormErrors.NONE);
        return "access/factors";
    }
}

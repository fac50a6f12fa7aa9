package org.xiangbang.notifications.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.notifications.NotificationKind.Group;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.RefusedAct;

/** The page on which people choose how they are told: by mail, by digest or in the application only, and at which address. */
@Controller
@RequestMapping("/me/notices/choices")
class MailPreferencePages {
    private static final String PAGE = "notifications/choices";

    private final MailPreferences own;
    private final MailServer mail;
    private final PageAnswers answers;

    MailPreferencePages(MailPreferences own, MailServer mail, PageAnswers answers) {
        this.own = own;
        this.mail = mail;
        this.answers = answers;
    }

    @GetMapping
    String show(Official official, Model model) {
        model.addAttribute("typed", "");
        return page(official, List.of(), model);
    }

    @PostMapping
    String choose(
            @RequestParam Map<String, String> posted,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        var ways = new LinkedHashMap<String, String>();
        for (var group : Group.values())
            if (posted.containsKey(group.word())) ways.put(group.word(), posted.get(group.word()));
        return act(
                () -> own.choose(official.login(), posted.get("language"), ways),
                "saved",
                official,
                model,
                locale,
                next);
    }

    @PostMapping("/address")
    String ask(
            @RequestParam(defaultValue = "") String address,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        model.addAttribute("typed", address);
        return act(() -> own.ask(official.login(), address), "code-sent", official, model, locale, next);
    }

    @PostMapping("/address/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return act(() -> own.confirm(official.login(), code), "confirmed", official, model, locale, next);
    }

    @PostMapping("/address/remove")
    String remove(Official official, RedirectAttributes next) {
        own.remove(official.login());
        next.addFlashAttribute("done", "removed");
        return "redirect:/me/notices/choices";
    }

    private String act(
            Runnable act, String done, Official official, Model model, Locale locale, RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    act.run();
                    next.addFlashAttribute("done", done);
                    return "redirect:/me/notices/choices";
                },
                refused -> page(official, errors(refused), model));
    }

    /** Returns the errors. A broken rule is shown at the address, because all these rules are about the address. */
    private static List<Said> errors(RefusedAct refused) {
        if (refused.rule() == null) return refused.problems();
        var sentence = refused.sentence() + " " + refused.source();
        return List.of(new Said("address", refused.rule().rule().code(), sentence));
    }

    private String page(Official official, List<Said> errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("groups", Group.values());
        model.addAttribute("ways", List.of("none", "mail", "digest"));
        model.addAttribute("chosen", own.choices(official.login()));
        model.addAttribute("person", own.person(official.login()));
        model.addAttribute("configured", mail.configured());
        model.addAttribute("hour", mail.digestHour());
        model.asMap().putIfAbsent("typed", "");
        return PAGE;
    }
}

package org.xiangbang.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.directory.DirectoryAccounts;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Frame;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The page on which everybody changes their own password. */
@Controller
@RequestMapping("/password")
class OwnPasswordPages {
    private static final String PAGE = "access/password";

    private final OwnPassword own;
    private final PageAnswers answers;
    private final DirectoryAccounts directory;

    OwnPasswordPages(OwnPassword own, PageAnswers answers, DirectoryAccounts directory) {
        this.own = own;
        this.answers = answers;
        this.directory = directory;
    }

    @GetMapping
    String form(Authentication signedIn, HttpServletRequest request, Model model, Locale locale) {
        return page(FormErrors.NONE, signedIn, request, model, locale);
    }

    /** Whoever has to change a given password is shown nothing else. */
    private String page(
            FormErrors errors, Authentication signedIn, HttpServletRequest request, Model model, Locale locale) {
        var given = GivenPassword.of(signedIn);
        if (given) Frame.leaveOut(request);
        model.addAttribute("given", given);
        model.addAttribute("errors", errors);
        directory.keeperOf(signedIn.getName(), locale).ifPresent(keeper -> model.addAttribute("keeper", keeper));
        return PAGE;
    }

    record Change(
            @Label("access.old-password") String old,
            @Label("access.account.new-password") String wanted,
            @Label("access.repeat-password") String repeated) {}

    @PostMapping
    String change(
            Change change,
            Official official,
            Authentication signedIn,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    own.change(official, change.old(), change.wanted(), change.repeated());
                    return "redirect:/sign-in?changed";
                },
                refused -> page(FormErrors.of(refused), signedIn, request, model, locale));
    }
}

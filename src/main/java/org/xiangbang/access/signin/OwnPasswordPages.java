package org.xiangbang.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** The page on which everybody changes their own password. */
@Controller
@RequestMapping("/password")
class OwnPasswordPages {
    private static final String PAGE = "access/password";

    private final OwnPassword own;
    private final FormErrors errors;

    OwnPasswordPages(OwnPassword own, FormErrors errors) {
        this.own = own;
        this.errors = errors;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("errors", FormErrors.Errors.NONE);
        return PAGE;
    }

    record Change(String old, String wanted, String repeated) {}

    @PostMapping
    String change(Change change, Official official, HttpServletResponse response, Model model, Locale locale) {
        try {
            own.change(official, change.old(), change.wanted(), change.repeated());
            return "redirect:/sign-in?changed";
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", errors.of(refused, locale));
            return PAGE;
        }
    }
}

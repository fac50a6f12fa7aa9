package org.xiangbang.access.factors;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** Makes passkeys on the page of second factors, and tells the script of any page what to ask of one. */
@Controller
@RequestMapping("/me/factors/passkeys")
class PasskeyPages {
    private final OwnPasskeys passkeys;
    private final OwnFactorPage page;
    private final PageAnswers answers;

    PasskeyPages(OwnPasskeys passkeys, OwnFactorPage page, PageAnswers answers) {
        this.passkeys = passkeys;
        this.page = page;
        this.answers = answers;
    }

    @PostMapping("/add")
    String add(
            @RequestParam(defaultValue = "") @Label("access.factor.name") String name,
            @RequestParam(defaultValue = "") @Label("access.password") String password,
            Official official,
            Model model,
            Locale locale) {
        model.addAttribute("typed", name);
        return page.changed("passkey", official, model, locale, () -> {
            passkeys.begin(official, name, password);
            return OwnFactorPage.HERE + "#setup";
        });
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") @Label("access.factor.kind.passkey") String passkey,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.act(
                locale,
                () -> OwnFactorPage.done("added", passkeys.confirm(official, passkey), next),
                refused -> page.again("confirm", refused, official, model));
    }

    /** Answers nothing where no passkey can be used. */
    @PostMapping("/ask")
    ResponseEntity<String> ask(Official official) {
        return passkeys.available()
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.ask(official))
                : ResponseEntity.noContent().build();
    }
}

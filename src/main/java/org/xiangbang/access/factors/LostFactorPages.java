package org.xiangbang.access.factors;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.NotFound;

/** The administrator's page on which a factor that somebody has lost is taken away. */
@Controller
@RequestMapping("/admin/accounts/factors")
class LostFactorPages {
    private final OwnFactors factors;
    private final Accounts accounts;

    LostFactorPages(OwnFactors factors, Accounts accounts) {
        this.factors = factors;
        this.accounts = accounts;
    }

    @GetMapping
    String list(@RequestParam String login, Model model) {
        model.addAttribute("account", accounts.find(login).orElseThrow(() -> new NotFound("account")));
        model.addAttribute("kept", factors.of(login));
        return "access/lost-factors";
    }

    @PostMapping("/take")
    String take(@RequestParam String login, @RequestParam UUID id, RedirectAttributes next) {
        factors.take(login, id);
        next.addAttribute("login", login);
        next.addFlashAttribute("done", true);
        return "redirect:/admin/accounts/factors";
    }
}

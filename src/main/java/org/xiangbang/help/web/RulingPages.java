package org.xiangbang.help.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.help.Rulings;
import org.xiangbang.shared.NotFound;
import org.xiangbang.web.input.Sought;

/** The pages of the rules that this system sets itself: the list, and each rule with its reasons. */
@Controller
class RulingPages {
    private final Rulings rulings;

    RulingPages(Rulings rulings) {
        this.rulings = rulings;
    }

    @GetMapping("/help/rulings")
    String list(@RequestParam(defaultValue = "") @Sought String q, Model model, Locale locale) {
        model.addAttribute("q", q);
        model.addAttribute("rulings", rulings.containing(q, locale));
        return "help/rulings";
    }

    @GetMapping("/help/rulings/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        var ruling = rulings.find(number, locale).orElseThrow(() -> new NotFound("ruling " + number));
        model.addAttribute("ruling", ruling);
        return "help/ruling";
    }
}

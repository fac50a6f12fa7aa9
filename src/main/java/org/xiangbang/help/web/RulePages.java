package org.xiangbang.help.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.help.CitedRule;
import org.xiangbang.help.CitedRules;
import org.xiangbang.help.RuleUses;
import org.xiangbang.shared.NotFound;
import org.xiangbang.web.input.Sought;

/** The pages of the rules that the program cites: the list by group, and each rule with its source and its uses. */
@Controller
class RulePages {
    private final CitedRules rules;
    private final RuleUses uses;

    RulePages(CitedRules rules, RuleUses uses) {
        this.rules = rules;
        this.uses = uses;
    }

    @GetMapping("/help/rules")
    String list(@RequestParam(defaultValue = "") @Sought String q, Model model, Locale locale) {
        model.addAttribute("q", q);
        model.addAttribute(
                "groups",
                rules.containing(q, locale).stream()
                        .collect(Collectors.groupingBy(CitedRule::group, LinkedHashMap::new, Collectors.toList())));
        return "help/rules";
    }

    @GetMapping("/help/rules/{id}")
    String one(@PathVariable String id, Model model, Locale locale) {
        model.addAttribute("rule", rules.find(id, locale).orElseThrow(() -> new NotFound("rule " + id)));
        model.addAttribute("items", rules.itemsOf(id, locale));
        model.addAttribute("processes", uses.steps(id, locale));
        model.addAttribute("refusals", uses.refusals(id, locale));
        model.addAttribute("rulings", uses.rulings(id, locale));
        return "help/rule";
    }
}

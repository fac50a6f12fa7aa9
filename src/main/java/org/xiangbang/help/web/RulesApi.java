package org.xiangbang.help.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.help.CitedRule;
import org.xiangbang.help.CitedRules;
import org.xiangbang.help.RuleBook;
import org.xiangbang.help.RuleUses;
import org.xiangbang.shared.NotFound;
import org.xiangbang.web.input.Sought;

/** The interface to the rules that the program cites. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(
        name = "Rules 业务规则",
        description = "What the codes mean that steps and refusals cite, in the language of Accept-Language")
class RulesApi {
    private final CitedRules rules;
    private final RuleUses uses;

    RulesApi(CitedRules rules, RuleUses uses) {
        this.rules = rules;
        this.uses = uses;
    }

    @GetMapping
    @Operation(
            summary = "The rules that are cited, by group",
            description = "q: a code or a word; without it all of them.")
    RuleList list(@RequestParam(defaultValue = "") @Sought String q, Locale locale) {
        return new RuleList(
                rules.containing(q, locale).stream().map(RulesApi::line).toList());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A rule with its source, and where the program applies it",
            description =
                    "id as in the list: the code, and 2.3-1 for 2.3(1). Dots in a refusal stand for facts of a case.")
    RuleWithUses get(@PathVariable String id, Locale locale) {
        var rule = rules.find(id, locale).orElseThrow(() -> new NotFound("rule " + id));
        return new RuleWithUses(
                line(rule), uses.steps(id, locale), uses.refusals(id, locale), uses.rulings(id, locale));
    }

    record RuleList(List<RuleLine> items) {}

    /**
     * @param standing law, document, local, partly, unproven or ours: how far the rule is proven
     * @param source empty, like {@code since}, where it is not known
     */
    record RuleLine(
            String id,
            String code,
            String group,
            String title,
            String says,
            String standing,
            String source,
            String since) {}

    record RuleWithUses(
            RuleLine rule,
            List<RuleUses.Process> processes,
            List<RuleBook.Refusal> refusals,
            List<RuleUses.Ours> rulings) {}

    private static RuleLine line(CitedRule rule) {
        return new RuleLine(
                rule.id(),
                rule.code(),
                rule.group().word(),
                rule.title(),
                rule.says(),
                rule.standing().word(),
                rule.source(),
                rule.since());
    }
}

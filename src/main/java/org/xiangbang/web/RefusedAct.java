package org.xiangbang.web;

import java.util.List;
import org.springframework.ui.Model;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.Violation;

/**
 * Why an act was refused, for the page that is shown again: wrong fields, or a rule.
 *
 * @param violations empty where a rule was broken
 * @param problems the violations as sentences
 * @param rule null where fields were wrong, like its {@code sentence} and {@code source}
 */
public record RefusedAct(
        List<Violation> violations, List<Failure.Said> problems, RuleBroken rule, String sentence, String source) {

    /** Adds a broken rule to the model, so that the page shows it above the form. */
    public void rule(Model model) {
        if (rule == null) return;
        model.addAttribute("refusal", sentence);
        model.addAttribute("source", source);
        model.addAttribute("refusedAt", rule.field());
    }

    /** Returns the sentence about one field; null if nothing is wrong with it. */
    public String problemOf(String field) {
        return problems.stream()
                .filter(said -> field.equals(said.field()))
                .map(Failure.Said::message)
                .findFirst()
                .orElse(null);
    }
}

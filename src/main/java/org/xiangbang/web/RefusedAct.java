package org.xiangbang.web;

import java.util.List;
import org.springframework.ui.Model;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.Violation;

/**
 * What stood against an act, for the page that is shown again: wrong fields, or a rule.
 *
 * @param violations empty where a rule was broken
 * @param problems the same as sentences
 * @param rule null where fields were wrong, as its {@code sentence} and {@code source}
 */
public record RefusedAct(
        List<Violation> violations, List<Failure.Said> problems, RuleBroken rule, String sentence, String source) {

    /** A broken rule, where pages show it above the form. */
    public void rule(Model model) {
        if (rule == null) return;
        model.addAttribute("refusal", sentence);
        model.addAttribute("source", source);
    }
}

package org.xiangbang.access;

import java.util.List;
import org.springframework.ui.Model;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.RefusedAct;

/** The sentences of a refused form for its page: all of them for the summary at the top, and those of each field. */
public record FormErrors(List<Said> all) {
    public static final FormErrors NONE = new FormErrors(List.of());

    /** A rule that was broken stands among them, with its source. */
    public static FormErrors of(RefusedAct refused) {
        var rule = refused.rule();
        return rule == null
                ? new FormErrors(refused.problems())
                : new FormErrors(
                        List.of(new Said(rule.field(), rule.rule().code(), refused.sentence(), refused.source())));
    }

    /**
     * Adds to the model why an act was refused, fields or a rule, under the names that the pages of this module use; a rule stands by
     * itself there.
     */
    public static void tell(RefusedAct refused, Model model) {
        model.addAttribute("errors", new FormErrors(refused.problems()));
        refused.rule(model);
    }

    public List<String> of(String field) {
        return all.stream()
                .filter(said -> field.equals(said.field()))
                .map(Said::message)
                .toList();
    }
}

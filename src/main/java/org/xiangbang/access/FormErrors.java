package org.xiangbang.access;

import java.util.List;
import org.springframework.ui.Model;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.RefusedAct;

/** The sentences of a refused form for its page: all of them for the summary at the top, and those of each field. */
public record FormErrors(List<Said> all) {
    public static final FormErrors NONE = new FormErrors(List.of());

    public static FormErrors of(RefusedAct refused) {
        return new FormErrors(refused.problems());
    }

    /** Adds to the model why an act was refused, fields or a rule, under the names that the pages of this module use. */
    public static void tell(RefusedAct refused, Model model) {
        model.addAttribute("errors", of(refused));
        refused.rule(model);
    }

    public List<String> of(String field) {
        return all.stream()
                .filter(said -> said.field().equals(field))
                .map(Said::message)
                .toList();
    }
}

package org.xiangbang.engine.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Outcome;
import org.xiangbang.web.Sentences;

/** What the button of a step says, and which steps may follow: in the words of an official, each thing once. */
@Component
class ButtonText {
    /** As many possible steps are named; a longer list of names helps nobody to decide. */
    private static final int FEW = 2;

    /** As many steps that follow for certain have room on the button. */
    private static final int MOST_CERTAIN = 3;

    private final Sentences sentences;

    ButtonText(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Returns the label of the outcome and where the case goes, unless the label already says that.
     *
     * @param steps the names of the steps that follow for certain
     */
    String of(String label, Outcome outcome, List<String> steps, Locale locale) {
        if (steps.isEmpty() || saysWhereTo(label, steps, locale)) return label;
        if (steps.size() > MOST_CERTAIN) return sentences.text("engine.form.verb.several", locale, label, steps.size());
        var key = steps.size() > 1 ? "engine.form.verb.each" : "engine.form.verb";
        return sentences.text(
                outcome.needsOpinion() ? "engine.form.verb.back" : key,
                locale,
                label,
                String.join(sentences.text("web.join", locale), steps));
    }

    /** Does the label name a step that follows, or say in another way where the case goes? */
    private boolean saysWhereTo(String label, List<String> steps, Locale locale) {
        var lower = label.toLowerCase(locale);
        return label.matches(sentences.text("engine.form.says-where", locale))
                || steps.stream().anyMatch(step -> lower.contains(step.toLowerCase(locale)));
    }

    /** Names the steps that may follow, one of them or one after the other; of many it says that a later check decides. */
    String possible(List<String> steps, Locale locale) {
        if (steps.size() > FEW) return sentences.text("engine.form.possible.many", locale);
        return sentences.text("engine.form.possible", locale, String.join(sentences.text("web.join", locale), steps));
    }
}

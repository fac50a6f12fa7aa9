package org.xiangbang.tasklist.bulk;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.draft.UnsavedTexts;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.Sentences;

/** Says why one of many steps was left out of an act on all of them. */
@Component
public class RowRefusals {
    private final Sentences sentences;
    private final UnsavedTexts texts;
    private final FailureSentences failures;

    RowRefusals(Sentences sentences, UnsavedTexts texts, FailureSentences failures) {
        this.sentences = sentences;
        this.texts = texts;
        this.failures = failures;
    }

    /** Returns the rule's code, or {@code form}, {@code too-late} or {@code not-found}, or the word of what failed. */
    public static String code(RuntimeException against) {
        if (against instanceof RuleBroken broken) return broken.rule().code();
        if (against instanceof FormRefused) return "form";
        if (against instanceof TooLate) return "too-late";
        return against instanceof NotFound
                ? "not-found"
                : FailureSentences.codeOf(against).word();
    }

    public String sentence(RuntimeException against, Locale locale) {
        if (against instanceof RuleBroken broken) return sentences.rule(broken, locale);
        if (against instanceof TooLate late) return texts.late(late, locale);
        if (against instanceof FormRefused refused) return sentences.sentence(refused, locale);
        if (against instanceof NotFound) return sentences.text("tasklist.bulk.unknown", locale);
        return failures.of(against, locale).detail();
    }

    /** Returns the source of the rule; null where no rule refuses. */
    public String source(RuntimeException against, Locale locale) {
        return against instanceof RuleBroken broken ? sentences.source(broken.rule(), locale) : null;
    }
}

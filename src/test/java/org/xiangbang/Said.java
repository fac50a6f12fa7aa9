package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.web.Sentences;

/** Refusals as people read them, in both languages. */
@Component
public class Said {
    private final Sentences sentences;

    Said(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The act is refused by a rule, with these words in its sentences, all its arguments filled in. */
    public void refuses(ThrowingCallable act, String zh, String en) {
        var refusal = catchThrowableOfType(RuleBroken.class, act);
        assertThat(refusal).as("refused with: " + zh).isNotNull();
        assertThat(sentences.rule(refusal, Locale.SIMPLIFIED_CHINESE))
                .contains(zh)
                .doesNotContain("{");
        assertThat(sentences.rule(refusal, Locale.ENGLISH)).contains(en).doesNotContain("{");
    }
}

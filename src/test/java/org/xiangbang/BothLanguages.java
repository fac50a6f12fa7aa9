package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.web.Sentences;

/** Expects a refusal and reads its sentence in Chinese and in English. */
@Component
public class BothLanguages {
    private final Sentences sentences;

    BothLanguages(Sentences sentences) {
        this.sentences = sentences;
    }

    /** By a rule. */
    public void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, no -> {
            assertThat(no.rule().code()).isEqualTo(code);
            complete(sentences.rule(no, Locale.SIMPLIFIED_CHINESE), sentences.rule(no, Locale.ENGLISH));
        });
    }

    /** For one wrong field. */
    public void wrong(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        no -> assertThat(no.violations()).singleElement().satisfies(v -> {
                            assertThat(v.code()).isEqualTo(code);
                            complete(
                                    sentences.violation(v, Locale.SIMPLIFIED_CHINESE),
                                    sentences.violation(v, Locale.ENGLISH));
                        }));
    }

    private static void complete(String chinese, String english) {
        assertThat(chinese).endsWith("。").doesNotContain("{");
        assertThat(english).endsWith(".").doesNotContain("{", "。");
    }
}

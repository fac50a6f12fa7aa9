package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.Violation;
import org.xiangbang.web.Sentences;

/**
 * Refusals as people read them: every one is provoked here by its code and read in Chinese and in English, each sentence
 * complete. {@code RefusalsKnownTest} finds the codes that nobody provokes by the literals and constants given to these methods.
 */
@Component
public class Said {
    /** A place for a fact that was not filled. */
    private static final String UNFILLED = "\\{\\d+[,}]";

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Locale EN = Locale.ENGLISH;

    private final Sentences sentences;

    Said(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The act is refused by that rule. Gives the facts of its sentence. */
    public List<Object> refuses(String code, ThrowingCallable act) {
        return refuses(code, act, "", "");
    }

    /** The same for a rule at hand. */
    public void refuses(Rule rule, ThrowingCallable act) {
        refuses(rule.code(), act);
    }

    /** The same, with these words in its sentences. */
    public List<Object> refuses(String code, ThrowingCallable act, String zh, String en) {
        var refusal = broken(code, catchThrowable(act));
        complete(code, sentences.rule(refusal, ZH), sentences.rule(refusal, EN), zh, en);
        complete(code + " source", sentences.source(refusal.rule(), ZH), sentences.source(refusal.rule(), EN));
        return refusal.facts();
    }

    /** The rule may be broken alone, or be told with what else is wrong. */
    private static RuleBroken broken(String code, Throwable thrown) {
        if (thrown instanceof FormRefused refused)
            for (var violation : refused.violations())
                if (violation.rule() != null && violation.code().equals(code))
                    return violation.rule().broken(violation.facts().toArray());
        assertThat(thrown).as("refused by " + code).isInstanceOf(RuleBroken.class);
        assertThat(((RuleBroken) thrown).rule().code()).isEqualTo(code);
        return (RuleBroken) thrown;
    }

    /** Something in the form is wrong by that code. */
    public void wrong(String code, ThrowingCallable act) {
        wrong(code, act, "", "");
    }

    /** The same, with these words in its sentences. */
    public void wrong(String code, ThrowingCallable act, String zh, String en) {
        var refused = catchThrowableOfType(FormRefused.class, act);
        assertThat(refused).as("refused for " + code).isNotNull();
        assertThat(refused.violations()).extracting(Violation::code).contains(code);
        for (var violation : refused.violations()) if (violation.code().equals(code)) told(code, violation, zh, en);
    }

    /** All of these fields are wrong, and are told in this order in one refusal. */
    public static void wrongAtOnce(ThrowingCallable act, String... fields) {
        var refused = catchThrowableOfType(FormRefused.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.violations()).extracting(Violation::field).containsExactly(fields);
    }

    /** A violation that was found without being thrown. */
    public void told(String code, Violation violation, String zh, String en) {
        assertThat(violation.code()).isEqualTo(code);
        complete(code, sentences.violation(violation, ZH), sentences.violation(violation, EN), zh, en);
    }

    /** The kept sentences of a rule, in both languages, are its own with its source behind. */
    public void told(Rule rule, String zh, String en, Object... facts) {
        assertThat(zh).isEqualTo(sentences.cited(rule, List.of(facts), ZH));
        assertThat(en).isEqualTo(sentences.cited(rule, List.of(facts), EN));
        complete(
                rule.code(),
                sentences.rule(rule, List.of(facts), ZH),
                sentences.rule(rule, List.of(facts), EN),
                "",
                "");
    }

    /** The kept sentences of a refusal, in both languages, are those of the code. */
    public void told(String code, String zh, String en, Object... facts) {
        assertThat(zh).isEqualTo(sentences.text(code, ZH, facts));
        assertThat(en).isEqualTo(sentences.text(code, EN, facts));
        complete(code, zh, en, "", "");
    }

    /** Somebody was faster with that act, a message key such as {@code act.sign}. */
    public void late(String act, ThrowingCallable second, String who) {
        var late = catchThrowableOfType(TooLate.class, second);
        assertThat(late).as("too late for " + act).isNotNull();
        assertThat(late.what()).isEqualTo(act);
        assertThat(late.who()).isNotBlank().contains(who);
        for (var locale : List.of(ZH, EN))
            assertThat(sentences.text("failure.too-late.detail", locale, late.who(), said(late, locale), late.when()))
                    .contains(late.who())
                    .doesNotContain("{", "act.", "ended.");
    }

    private String said(TooLate late, Locale locale) {
        return sentences.text(late.what(), locale);
    }

    /**
     * The interface answers that code and status whatever the language, a rule with its source, a form with its field.
     *
     * @param ask the request in the language it is given
     */
    public static void answers(String code, int status, Ask ask, String zh, String en) {
        var chinese = in("zh-CN", ask);
        var english = in("en", ask);
        for (var answer : List.of(chinese, english)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContainPattern(UNFILLED);
            if (status == 422 && !code.startsWith("key-"))
                assertThat(answer.body()).containsPattern("\"(source|field)\":\"");
        }
        assertThat(chinese.body()).contains(zh);
        assertThat(english.body()).contains(en);
    }

    private static HttpResponse<String> in(String language, Ask ask) {
        try {
            return ask.in(language);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void complete(String code, String chinese, String english, String zh, String en) {
        assertThat(chinese).as(code).contains(zh).endsWith("。").doesNotContainPattern(UNFILLED);
        assertThat(english).as(code).contains(en).endsWith(".").doesNotContainPattern(UNFILLED);
    }

    private static void complete(String what, String chinese, String english) {
        assertThat(chinese).as(what).isNotBlank();
        assertThat(english).as(what).isNotBlank();
    }

    /** A request in a language of the reader's choice. */
    @FunctionalInterface
    public interface Ask {
        HttpResponse<String> in(String language) throws Exception;
    }
}

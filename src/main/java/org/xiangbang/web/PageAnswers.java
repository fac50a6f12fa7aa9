package org.xiangbang.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;

/**
 * What a page answers to an act: the way on, or the page again with what was typed and what stood against it.
 *
 * <pre>{@code
 * return answers.form(locale, () -> "redirect:/needs/" + survey.report(form, official).caseNo(),
 *         refused -> show(forms.again(step(), form, refused.violations(), locale), model));
 * }</pre>
 *
 * What an act throws beside is answered by {@link Failures}, as everywhere.
 */
@Component
public class PageAnswers {
    private final Sentences sentences;
    private final HttpServletResponse response;

    /** @param response stands for that of the request which is being answered */
    PageAnswers(Sentences sentences, HttpServletResponse response) {
        this.sentences = sentences;
        this.response = response;
    }

    /** Does the act; where fields are wrong or a rule stands against it, {@code again} lays the page out, with status 422. */
    public <V> V act(Locale locale, Supplier<V> act, Function<RefusedAct, V> again) {
        return rule(locale, () -> form(locale, act, again), again);
    }

    /** As {@link #act} where only fields are wrong. */
    public <V> V form(Locale locale, Supplier<V> act, Function<RefusedAct, V> again) {
        try {
            return act.get();
        } catch (FormRefused refused) {
            return again(refused(refused, locale), again);
        }
    }

    /** As {@link #act} where only a rule stands against it. */
    public <V> V rule(Locale locale, Supplier<V> act, Function<RefusedAct, V> again) {
        try {
            return act.get();
        } catch (RuleBroken refusal) {
            return again(refused(refusal, locale), again);
        }
    }

    /** Does the act; where somebody was faster, {@code late} says who, what and when, with status 409. */
    public <V> V inTime(Supplier<V> act, Function<TooLate, V> late) {
        try {
            return act.get();
        } catch (TooLate tooLate) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return late.apply(tooLate);
        }
    }

    private <V> V again(RefusedAct refused, Function<RefusedAct, V> again) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return again.apply(refused);
    }

    private RefusedAct refused(FormRefused refused, Locale locale) {
        var violations = refused.violations();
        return new RefusedAct(violations, sentences.said(violations, locale), null, null, null);
    }

    private RefusedAct refused(RuleBroken refusal, Locale locale) {
        var sentence = sentences.rule(refusal, locale);
        return new RefusedAct(List.of(), List.of(), refusal, sentence, sentences.source(refusal.rule(), locale));
    }
}

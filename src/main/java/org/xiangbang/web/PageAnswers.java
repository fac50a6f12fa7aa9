package org.xiangbang.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
 * The answer of a page to an act: a redirect, or the page again with what was typed and the reason why it was refused.
 *
 * <pre>{@code
 * return answers.form(locale, () -> "redirect:/needs/" + survey.report(form, official).caseNo(),
 *         refused -> show(forms.again(step(), form, refused.violations(), locale), model));
 * }</pre>
 *
 * What else an act throws is answered by {@link Failures}, as everywhere.
 */
@Component("pageAnswers")
public class PageAnswers {
    private final Sentences sentences;
    private final HttpServletResponse response;

    /** @param response a proxy of the response to the current request */
    PageAnswers(Sentences sentences, HttpServletResponse response) {
        this.sentences = sentences;
        this.response = response;
    }

    /** Does the act. Where fields are wrong or a rule refuses it, {@code again} makes the page again, with status 422. */
    public <V> V act(Locale locale, Supplier<V> act, Function<RefusedAct, V> again) {
        return rule(locale, () -> form(locale, act, again), again);
    }

    /** Works like {@link #act} but only where fields are wrong. */
    public <V> V form(Locale locale, Supplier<V> act, Function<RefusedAct, V> again) {
        try {
            return act.get();
        } catch (FormRefused refused) {
            return again(refused(refused, locale), again);
        }
    }

    /** Works like {@link #act} but only where a rule refuses the act. */
    public <V> V rule(Locale locale, Supplier<V> act, Function<RefusedAct, V> again) {
        try {
            return act.get();
        } catch (RuleBroken refusal) {
            return again(refused(refusal, locale), again);
        }
    }

    /** Does the act. If another person was faster, {@code late} says who, what and when, with status 409. */
    public <V> V inTime(Supplier<V> act, Function<TooLate, V> late) {
        try {
            return act.get();
        } catch (TooLate tooLate) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return late.apply(tooLate);
        }
    }

    /**
     * Sends what has been written of the page so far: the layout calls it behind the frame, so that the browser paints that and fetches
     * its style while the rest is being written. Everything that could be refused has been read by then.
     */
    public boolean isBegun() {
        try {
            response.flushBuffer();
        } catch (IOException gone) {
            return false;
        }
        return true;
    }

    private <V> V again(RefusedAct refused, Function<RefusedAct, V> again) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return again.apply(refused);
    }

    private RefusedAct refused(FormRefused refused, Locale locale) {
        var said = sentences.said(refused.of(FormAtHand.find()), locale);
        return new RefusedAct(refused.violations(), said, null, null, null);
    }

    private RefusedAct refused(RuleBroken refusal, Locale locale) {
        var sentence = sentences.rule(refusal, locale);
        return new RefusedAct(List.of(), List.of(), refusal, sentence, sentences.source(refusal.rule(), locale));
    }
}

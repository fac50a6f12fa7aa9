package org.xiangbang.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.xiangbang.shared.AskedForm;
import org.xiangbang.shared.Offered;
import org.xiangbang.shared.Violation;

/** Says behind a violation what may be chosen instead: each option by its name and the id that is sent. */
final class OfferedOptions {
    /** More than so many are in the form only. */
    private static final int FEW = 12;

    private final Sentences sentences;
    private final Locale locale;

    OfferedOptions(Sentences sentences, Locale locale) {
        this.sentences = sentences;
        this.locale = locale;
    }

    /** @param form the form that was refused; null if it is not known, and then the names that forms share are used */
    String behind(String sentence, Violation violation, AskedForm form) {
        return violation.facts().stream()
                .filter(Offered.class::isInstance)
                .map(offered -> sentence + said((Offered) offered, form))
                .findFirst()
                .orElse(sentence);
    }

    private String said(Offered offered, AskedForm form) {
        if (offered.labels().isEmpty()) return "";
        var step = form instanceof AskedForm.OfStep known ? known : null;
        var named = offered.labels().entrySet().stream()
                .limit(FEW)
                .map(option ->
                        sentences.text("web.option", locale, name(offered, option.getKey(), step), option.getKey()))
                .collect(Collectors.joining(sentences.text("web.join", locale)));
        var all = offered.labels().size();
        return all <= FEW
                ? sentences.text("web.options", locale, named)
                : sentences.text("web.options.more", locale, named, all);
    }

    private String name(Offered offered, String id, AskedForm.OfStep step) {
        var process = step == null ? "" : step.process();
        var label = offered.labels().get(id);
        return sentences.option(process, step == null ? "" : step.step(), offered.field(), id, label, locale);
    }
}

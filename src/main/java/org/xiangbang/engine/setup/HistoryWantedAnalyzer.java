package org.xiangbang.engine.setup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints in one sentence, in Chinese and in English, which setting has to go, instead of a stack trace. */
class HistoryWantedAnalyzer extends AbstractFailureAnalyzer<HistoryWanted> {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected FailureAnalysis analyze(Throwable root, HistoryWanted wanted) {
        var level = wanted.getMessage();
        return new FailureAnalysis(sentence(level, Locale.ROOT) + "\n" + sentence(level, Locale.ENGLISH), null, root);
    }

    static String sentence(String level, Locale locale) {
        var pattern =
                ResourceBundle.getBundle("messages.engine", locale, NO_FALLBACK).getString("engine.history-wanted");
        return new MessageFormat(pattern, locale).format(new Object[] {level});
    }
}

package org.xiangbang.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the reason why a database was refused as one sentence, in Chinese and in English, instead of a stack trace. */
class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefused> {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseRefused refused) {
        return new FailureAnalysis(
                sentence(refused, Locale.ROOT) + "\n" + sentence(refused, Locale.ENGLISH), null, root);
    }

    static String sentence(DatabaseRefused refused, Locale locale) {
        var pattern = ResourceBundle.getBundle("messages.database", locale, NO_FALLBACK)
                .getString(refused.code());
        return new MessageFormat(pattern, locale).format(refused.facts());
    }
}

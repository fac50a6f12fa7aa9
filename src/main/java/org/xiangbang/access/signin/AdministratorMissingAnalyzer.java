package org.xiangbang.access.signin;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints in one sentence that the administrator is missing, in Chinese and in English, instead of a stack trace. */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissing> {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected FailureAnalysis analyze(Throwable root, AdministratorMissing missing) {
        return new FailureAnalysis(
                sentence(missing.getMessage(), Locale.ROOT) + "\n" + sentence(missing.getMessage(), Locale.ENGLISH),
                null,
                root);
    }

    static String sentence(String code, Locale locale) {
        return ResourceBundle.getBundle("messages.access", locale, NO_FALLBACK).getString(code);
    }
}

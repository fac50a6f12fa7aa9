package org.xiangbang.web.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints in one sentence which entry of the trusted proxies is wrong, in Chinese and in English, instead of a stack trace. */
class ProxyRefusedAnalyzer extends AbstractFailureAnalyzer<ProxyRefused> {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected FailureAnalysis analyze(Throwable root, ProxyRefused refused) {
        return new FailureAnalysis(
                sentence(refused.getMessage(), Locale.ROOT) + "\n" + sentence(refused.getMessage(), Locale.ENGLISH),
                null,
                root);
    }

    private static String sentence(String entry, Locale locale) {
        var said = ResourceBundle.getBundle("messages.web", locale, NO_FALLBACK).getString("web.start.proxy-refused");
        return MessageFormat.format(said, entry);
    }
}

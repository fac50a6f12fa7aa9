package org.xiangbang.engine.model;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, in both languages, which element of which model stopped the start. */
class ModelRefusedAnalyzer extends AbstractFailureAnalyzer<ModelRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, ModelRefused refused) {
        return new FailureAnalysis(
                sentence(refused, Locale.ROOT) + System.lineSeparator() + sentence(refused, Locale.ENGLISH),
                null,
                refused);
    }

    private static String sentence(ModelRefused refused, Locale locale) {
        var words = ResourceBundle.getBundle(
                "messages.engine",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return words.getString("model." + refused.reason())
                .replace("{0}", refused.file())
                .replace("{1}", refused.element())
                .replace("{2}", refused.said());
    }
}

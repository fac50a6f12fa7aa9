package org.xiangbang.shared.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints in one sentence which setting is wrong, in Chinese and in English, instead of a stack trace. */
class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<SettingRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SettingRefused refused) {
        return new FailureAnalysis(OperatorSentence.both(refused.getMessage(), refused.facts()), null, root);
    }
}

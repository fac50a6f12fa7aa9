package org.xiangbang.access.directory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.xiangbang.shared.startup.OperatorSentence;

/** Prints in one sentence which setting is wrong, in Chinese and in English, instead of a stack trace. */
class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<SettingRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SettingRefused refused) {
        return new FailureAnalysis(OperatorSentence.both(refused.getMessage(), refused.fact()), null, root);
    }
}

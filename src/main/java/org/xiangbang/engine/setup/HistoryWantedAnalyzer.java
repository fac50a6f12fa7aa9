package org.xiangbang.engine.setup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.xiangbang.shared.startup.OperatorSentence;

/** Prints in one sentence, in Chinese and in English, which setting has to go, instead of a stack trace. */
class HistoryWantedAnalyzer extends AbstractFailureAnalyzer<HistoryWanted> {
    static final String SENTENCE = "engine.history-wanted";

    @Override
    protected FailureAnalysis analyze(Throwable root, HistoryWanted wanted) {
        return new FailureAnalysis(OperatorSentence.both(SENTENCE, wanted.getMessage()), null, root);
    }
}

package org.xiangbang.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.xiangbang.shared.startup.OperatorSentence;

/** Prints the reason why a database was refused as one sentence, in Chinese and in English, instead of a stack trace. */
class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseRefused refused) {
        return new FailureAnalysis(OperatorSentence.both(refused.code(), refused.facts()), null, root);
    }
}

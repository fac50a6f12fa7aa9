package org.xiangbang.access.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints in one sentence that the administrator is missing, in Chinese and in English, instead of a stack trace. */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable root, AdministratorMissing missing) {
        return new FailureAnalysis(missing.getMessage(), null, root);
    }
}

package org.xiangbang.web.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.xiangbang.shared.startup.OperatorSentence;

/** Prints in one sentence which entry of the trusted proxies is wrong, in Chinese and in English, instead of a stack trace. */
class ProxyRefusedAnalyzer extends AbstractFailureAnalyzer<ProxyRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ProxyRefused refused) {
        return new FailureAnalysis(OperatorSentence.both("web.start.proxy-refused", refused.getMessage()), null, root);
    }
}

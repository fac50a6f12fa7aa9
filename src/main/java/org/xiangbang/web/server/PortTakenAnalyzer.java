package org.xiangbang.web.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.xiangbang.shared.startup.OperatorSentence;

/** Prints in one sentence, in Chinese and in English, that another program has the port. Spring Boot would say so in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException taken) {
        return new FailureAnalysis(
                OperatorSentence.both("system.port-taken", String.valueOf(taken.getPort())), null, root);
    }
}

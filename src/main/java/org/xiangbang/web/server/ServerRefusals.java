package org.xiangbang.web.server;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the web server answers by itself, for instance to a request line that it cannot read, and what our own error page failed
 * to answer.
 */
class ServerRefusals extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

    private final PlainAnswers answers;

    ServerRefusals(PlainAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        if (!writable.get()) return;
        try {
            var body = answers.answer(response.getStatus(), request.getRequestURI(), thrown, request, response);
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write(body);
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("the caller is gone", gone);
        }
    }
}

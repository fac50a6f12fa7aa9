package org.xiangbang.web.input;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A caller who left before the answer was written, or before the body had come. That is no defect: one line of the log says it. */
public final class Departed {
    private static final Logger LOG = LoggerFactory.getLogger(Departed.class);

    private Departed() {}

    /** Was it thrown because there is nobody left who reads the answer? */
    public static boolean is(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof AsyncRequestNotUsableException || cause instanceof ClientAbortException) return true;
        return false;
    }

    public static void note(HttpServletRequest request) {
        LOG.info("the caller of {} {} has left", request.getMethod(), request.getRequestURI());
    }
}

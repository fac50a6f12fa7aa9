package org.xiangbang.web.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FailureCode;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.Failures;

/** Answers failures outside the controllers, for instance in a filter or in the server itself. */
@Controller
class ErrorPage implements ErrorController {
    private final Failures answers;
    private final FailureSentences failures;

    ErrorPage(Failures answers, FailureSentences failures) {
        this.answers = answers;
        this.failures = failures;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        AnswerHeaders.addTo(response);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        return answers.answer(failure(request, locale), path, request, response);
    }

    private Failure failure(HttpServletRequest request, Locale locale) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable t ? t : null;
        var writes = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        return status == 403 && writes
                ? failures.named(FailureCode.STALE_FORM, locale)
                : failures.refused(status, thrown, locale);
    }
}

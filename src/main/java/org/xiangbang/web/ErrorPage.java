package org.xiangbang.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

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
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        return answers.answer(failure(request, locale), path, request, response);
    }

    private Failure failure(HttpServletRequest request, Locale locale) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown)
            return failures.of(thrown, locale);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var writes = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        return status == 403 && writes
                ? failures.named(FailureCode.STALE_FORM, locale)
                : failures.of(HttpStatusCode.valueOf(status), locale);
    }
}

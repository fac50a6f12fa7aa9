package org.xiangbang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.web.input.Departed;
import org.xiangbang.web.outcome.AskedOnce;
import org.xiangbang.web.outcome.DoneBefore;

/** Answers every failure: problem details (RFC 9457) below {@code /api/}, a fragment to htmx, a page to everybody else. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Failures {
    /** After how many seconds a failure that passes by itself may be tried again, by its code. */
    private static final Map<String, String> PASSING = Map.of(
            FailureCode.UNAVAILABLE.word(),
            "10",
            FailureCode.CROWDED.word(),
            "3",
            FailureCode.SHEET_RUNNING.word(),
            "5",
            FailureCode.SHEETS_CROWDED.word(),
            "5",
            FailureCode.BODIES_CROWDED.word(),
            "5",
            FailureCode.UPLOADS_CROWDED.word(),
            "10",
            FailureCode.OUTCOME_UNKNOWN.word(),
            "10");

    private final FailureSentences failures;

    Failures(FailureSentences failures) {
        this.failures = failures;
    }

    /**
     * Answers nothing to a reader who has left before the answer was written.
     *
     * @throws AuthenticationException which is passed on to the security filters; they ask for a sign-in
     */
    @ExceptionHandler
    public Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (Departed.is(thrown)) {
            Departed.note(request);
            return null;
        }
        if (thrown instanceof AuthenticationException unknown) throw unknown;
        if (thrown instanceof DoneBefore) return doneBefore(request, response);
        return answer(failures.of(thrown, locale), request.getRequestURI(), request, response);
    }

    /** The page that says so takes the place of the one that was sent again. */
    private static ModelAndView doneBefore(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) response.setHeader("HX-Retarget", "body");
        return new ModelAndView("web/done-before");
    }

    /** Returns after how many seconds it may be tried again; empty for what does not pass by itself. */
    public static Optional<String> again(Failure failure) {
        return Optional.ofNullable(PASSING.get(failure.code()));
    }

    /**
     * Answers a failure that no controller threw.
     *
     * @param path the address as it was sent; below {@code /api/} the answer is a problem
     * @return what a handler returns: a problem as the body, or a page
     */
    public Object answer(Failure failure, String path, HttpServletRequest request, HttpServletResponse response) {
        again(failure).ifPresent(seconds -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            Frame.leaveOut(request);
        });
        if (path.startsWith("/api/")) return problem(failure, path);
        var fragment = request.getHeader("HX-Request") != null;
        if (fragment) {
            response.setHeader("HX-Retarget", "#notice");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        var page = new ModelAndView(fragment ? "web/failure :: alert" : "web/failure");
        page.addObject("failure", failure);
        if (failure.code().equals(FailureCode.OUTCOME_UNKNOWN.word()) && AskedOnce.isKeyed(request)) {
            page.addObject("again", AskedOnce.address(request, path));
            page.addObject("filledIn", AskedOnce.filledIn(request));
        }
        page.setStatus(HttpStatus.valueOf(failure.status().value()));
        return page;
    }

    private static ResponseEntity<Problem> problem(Failure failure, String path) {
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(failure, path));
    }
}

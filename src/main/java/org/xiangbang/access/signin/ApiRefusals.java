package org.xiangbang.access.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.xiangbang.access.directory.SignInRefused;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FailureCode;
import org.xiangbang.web.Problem;

/**
 * What the interface answers before a controller is reached: problem details (RFC 9457), never a redirect. An address that the
 * caller may not use is answered like one that does not exist.
 */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ObjectMapper json;
    private final MessageSource messages;

    ApiRefusals(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof SignInDelayed delayed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(delayed.seconds()));
            answer(request, response, FailureCode.DELAYED, "too-many", FailureCode.DELAYED.word(), delayed.seconds());
        } else if (refused instanceof SignInRefused) {
            answer(request, response, FailureCode.DIRECTORY_DOWN, "directory-down", FailureCode.DIRECTORY_DOWN.word());
        } else {
            var code = bearer(request) ? FailureCode.TOKEN_NOT_TAKEN : FailureCode.NOT_SIGNED_IN;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"xiangbang\", charset=\"UTF-8\"");
            answer(request, response, code, "sign-in", code.word());
        }
    }

    /** Does the caller show a token? The interface takes none, of whatever provider it is. */
    private static boolean bearer(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException)
            answer(request, response, FailureCode.NO_TOKEN, "stale-form", FailureCode.NO_TOKEN.word());
        else answer(request, response, FailureCode.NOT_FOUND, "not-found", "failure.not-found.detail");
    }

    /** Answers a program whose password another person gave: its owner has to change it on the page. */
    void givenPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, FailureCode.PASSWORD_GIVEN, "password-given", FailureCode.PASSWORD_GIVEN.word());
    }

    /** @param title the word after {@code failure.} in the messages */
    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            FailureCode code,
            String title,
            String sentence,
            Object... facts)
            throws IOException {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var locale = asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var failure = Failure.of(
                code,
                messages.getMessage("failure." + title, null, locale),
                messages.getMessage(sentence, facts, locale));
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), Problem.of(failure, request.getRequestURI()));
    }
}

package org.xiangbang.access.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

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
        if (refused instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "900");
            answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many", "access.locked");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"xiangbang\", charset=\"UTF-8\"");
            answer(request, response, HttpStatus.UNAUTHORIZED, "sign-in", "access.not-signed-in");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException)
            answer(request, response, HttpStatus.FORBIDDEN, "stale-form", "access.no-token");
        else answer(request, response, HttpStatus.NOT_FOUND, "not-found", "not-found", "failure.not-found.detail");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String failure, String code)
            throws IOException {
        answer(request, response, status, failure, code, code);
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String failure,
            String code,
            String sentence)
            throws IOException {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var locale = asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", messages.getMessage("failure." + failure, null, locale));
        problem.put("status", status.value());
        problem.put("detail", messages.getMessage(sentence, null, locale));
        problem.put("instance", request.getRequestURI());
        problem.put("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}

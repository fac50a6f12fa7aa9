package org.xiangbang.web.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.Problem;
import org.xiangbang.web.Sentences;

/**
 * Failures of requests of which perhaps not even the address could be read: problem details below {@code /api/}, else a page that
 * needs no session, no database and no other file.
 */
@Component
class PlainAnswers {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>body { font: 1rem/1.6 sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            <p><a href="/">%s</a></p>
            </main>
            </body>
            </html>
            """;

    private final FailureSentences failures;
    private final Sentences sentences;
    private final ObjectMapper json;

    PlainAnswers(FailureSentences failures, Sentences sentences, ObjectMapper json) {
        this.failures = failures;
        this.sentences = sentences;
        this.json = json;
    }

    /**
     * Prepares status and headers, and returns the body.
     *
     * @param path as it was sent; null if it could not be read
     * @param thrown what went wrong; null if only the status tells
     */
    String answer(int status, String path, Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        var locale = language(request);
        var failure = failures.refused(status, thrown, locale);
        var program = path != null && path.startsWith("/api/");
        response.setStatus(failure.status().value());
        AnswerHeaders.addTo(response);
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        return program ? problem(failure, path) : page(failure, locale);
    }

    private String problem(Failure failure, String path) {
        try {
            return json.writeValueAsString(Problem.of(failure, path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String page(Failure failure, Locale locale) {
        var title = HtmlUtils.htmlEscape(failure.title());
        return PAGE.formatted(
                locale.toLanguageTag(),
                title,
                title,
                HtmlUtils.htmlEscape(failure.detail()),
                sentences.text("web.home", locale));
    }

    private static Locale language(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}

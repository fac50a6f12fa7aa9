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
import org.springframework.web.util.WebUtils;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FailureCode;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.Failures;
import org.xiangbang.web.Problem;
import org.xiangbang.web.ReaderLanguage;
import org.xiangbang.web.Sentences;

/**
 * Failures of requests of which perhaps not even the address could be read: problem details below {@code /api/}, else a page that
 * needs no session and no database. It looks like the others, and can be read without their style sheet.
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
            <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/assets/app.css">
            </head>
            <body>
            <header class="top">
            <a class="brand" href="/"><span class="brand-mark" aria-hidden="true">乡</span><span>%s</span></a>
            <nav class="switches" aria-label="%s">%s</nav>
            </header>
            <div class="frame frame-alone">
            <main class="content narrow">
            <h1>%s</h1>
            <p>%s</p>
            <p class="actions"><a class="button" href="/">%s</a></p>
            </main>
            </div>
            </body>
            </html>
            """;

    /** The address that failed cannot be opened in the other language; the first page can. */
    private static final String TO_ENGLISH = "<a href=\"/?lang=en\" lang=\"en\">English</a>";

    private static final String TO_CHINESE = "<a href=\"/?lang=zh-CN\" lang=\"zh-CN\">中文</a>";

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
        return answer(failures.refused(status, thrown, locale), locale, path, response);
    }

    /** Does the same for a failure that has a sentence of its own. */
    String answer(FailureCode failure, String path, HttpServletRequest request, HttpServletResponse response) {
        var locale = language(request);
        return answer(failures.named(failure, locale), locale, path, response);
    }

    /** Does the same for what was thrown before a controller was reached. */
    String answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        var locale = language(request);
        return answer(failures.of(thrown, locale), locale, request.getRequestURI(), response);
    }

    private String answer(Failure failure, Locale locale, String path, HttpServletResponse response) {
        var program = path != null && path.startsWith("/api/");
        response.setStatus(failure.status().value());
        Failures.again(failure).ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
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
                sentences.text("web.product", locale),
                sentences.text("web.switches", locale),
                locale.equals(Locale.ENGLISH) ? TO_CHINESE : TO_ENGLISH,
                title,
                HtmlUtils.htmlEscape(failure.detail()),
                sentences.text("web.home", locale));
    }

    private static Locale language(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, ReaderLanguage.COOKIE);
        if (chosen != null) return ReaderLanguage.named(chosen.getValue());
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}

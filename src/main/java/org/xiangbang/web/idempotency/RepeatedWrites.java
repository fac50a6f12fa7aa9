package org.xiangbang.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FailureCode;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.Failures;
import org.xiangbang.web.Problem;
import org.xiangbang.web.ReaderLanguage;

/**
 * Does a write to the interface under an {@code Idempotency-Key} once: the same request again gets the first answer, another
 * request under the same key is refused. After a write that failed its key can be used again. Bodies larger than 2 MB are
 * refused.
 */
@Component
class RepeatedWrites extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final GivenAnswers answers;
    private final TransactionTemplate transaction;
    private final FailureSentences failures;
    private final ObjectMapper json;
    private final ReaderLanguage language;

    RepeatedWrites(
            GivenAnswers answers,
            TransactionTemplate transaction,
            FailureSentences failures,
            ObjectMapper json,
            ReaderLanguage language) {
        this.answers = answers;
        this.transaction = transaction;
        this.failures = failures;
        this.json = json;
        this.language = language;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var upload = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        var readable = upload ? request : new ReadBody(request);
        var key = request.getHeader(HEADER);
        if (readable instanceof ReadBody body && body.tooLarge()) refuse(FailureCode.TOO_LARGE, request, response);
        else if (key == null || request.getRemoteUser() == null) chain.doFilter(readable, response);
        else if (!key.matches("[\\x21-\\x7e]{1,100}")) refuse(FailureCode.KEY_WRONG, request, response);
        else once(key, readable, response, chain);
    }

    /** Does the write once. The answer is sent only after the transaction has committed. */
    private void once(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var digest = digest(request);
        var written = new ContentCachingResponseWrapper(response);
        GivenAnswers.Answer given;
        try {
            given = given(key, digest, request, written, chain);
        } catch (TransactionException | DataAccessException failed) {
            refuse(failures.of(failed, language.resolveLocale(request)), request, response);
            return;
        }
        if (given == null) written.copyBodyToResponse();
        else if (given.requestSha256().equals(digest)) replay(given, response);
        else refuse(FailureCode.KEY_REUSED, request, response);
    }

    /** @return the answer that was given before; null if the write was done now */
    private GivenAnswers.Answer given(
            String key,
            String digest,
            HttpServletRequest request,
            ContentCachingResponseWrapper written,
            FilterChain chain) {
        var login = request.getRemoteUser();
        return transaction.execute(status -> {
            var what = request.getMethod() + " " + request.getRequestURI();
            if (!answers.claim(login, key, what, digest)) return answers.given(login, key);
            pass(request, written, chain);
            if (written.getStatus() / 100 == 2)
                answers.keep(
                        login, key, answer(digest, written, kept(request, written)), AnsweredForever.isMarked(request));
            else status.setRollbackOnly();
            return null;
        });
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] kept(HttpServletRequest request, ContentCachingResponseWrapper written) {
        return AnsweredOnce.kept(request).map(this::bytes).orElseGet(written::getContentAsByteArray);
    }

    private byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GivenAnswers.Answer answer(String digest, ContentCachingResponseWrapper written, byte[] kept) {
        return new GivenAnswers.Answer(
                digest, written.getStatus(), written.getContentType(), written.getHeader(HttpHeaders.LOCATION), kept);
    }

    private static void replay(GivenAnswers.Answer given, HttpServletResponse response) throws IOException {
        response.setStatus(given.status());
        if (given.contentType() != null) response.setContentType(given.contentType());
        if (given.location() != null) response.setHeader(HttpHeaders.LOCATION, given.location());
        response.getOutputStream().write(given.body());
    }

    private void refuse(FailureCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(failures.named(code, language.resolveLocale(request)), request, response);
    }

    private void refuse(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(failure.status().value());
        Failures.again(failure).ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problem.of(failure, request.getRequestURI()));
    }

    /**
     * Computes the digest of method, path and body. The boundary of an upload differs each time, so of an upload it takes the
     * name and content of every part.
     */
    private static String digest(HttpServletRequest request) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI()).getBytes(StandardCharsets.UTF_8));
            if (request instanceof ReadBody read) read.addTo(digest);
            else parts(request, digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Adds the parts of an upload. An upload that cannot be read is left to the controllers, which refuse it; then nothing is
     * stored under its key.
     */
    private static void parts(HttpServletRequest request, MessageDigest digest) throws IOException {
        try {
            for (var part : request.getParts()) {
                var name = part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n";
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                try (var content = new DigestInputStream(part.getInputStream(), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (ServletException | IllegalStateException unreadable) {
            digest.update((byte) 0);
        }
    }
}

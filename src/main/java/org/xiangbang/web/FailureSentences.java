package org.xiangbang.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.xiangbang.shared.Crowded;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.web.input.BodyRefused;
import org.xiangbang.web.input.FieldBounds;
import org.xiangbang.web.input.RequestViolations;
import org.xiangbang.web.outcome.AskedOnce;
import org.xiangbang.web.outcome.CommitOutcome;

/** Turns an exception into an answer. Of a defect the reader is told a reference number and nothing else. */
@Component
public class FailureSentences {
    private static final Logger LOG = LoggerFactory.getLogger(FailureSentences.class);

    /** The failures that a status alone says. */
    private static final Map<Integer, FailureCode> SPOKEN = Stream.of(
                    FailureCode.UNREADABLE,
                    FailureCode.SIGN_IN,
                    FailureCode.SLOW_BODY,
                    FailureCode.NOT_FOUND,
                    FailureCode.METHOD,
                    FailureCode.ACCEPT,
                    FailureCode.TOO_LARGE,
                    FailureCode.MEDIA_TYPE,
                    FailureCode.TOO_MANY)
            .collect(Collectors.toMap(code -> code.status().value(), Function.identity()));

    private static final String ACT = "failure.";

    /** Begins the key of what is said to who only reads, where that differs. */
    public static final String READ = "reading.";

    private final Sentences sentences;
    private final RequestViolations requests;

    /** Begins the key of what is said if something was saved before. */
    private static final String PARTLY = "partly.";

    FailureSentences(Sentences sentences, RequestViolations requests) {
        this.sentences = sentences;
        this.requests = requests;
    }

    /** Makes the answer to what was thrown; a defect is reported with its reference number. */
    public Failure of(Throwable thrown, Locale locale) {
        if (CommitOutcome.isUnknown(thrown) && !reads()) return unknown(thrown, locale);
        if (thrown instanceof FormRefused refused) return form(refused, locale);
        if (thrown instanceof RuleBroken refusal) return rule(refusal, locale);
        if (thrown instanceof Crowded crowd) return named(FailureCode.crowd(crowd.getMessage()), locale);
        if (thrown instanceof TooLate late) return tooLate(late, locale);
        if (thrown instanceof NotFound || thrown instanceof AccessDeniedException || nowhere(thrown))
            return named(FailureCode.NOT_FOUND, locale);
        if (thrown instanceof RequestRejectedException) return named(FailureCode.MALFORMED, locale);
        var body = BodyRefused.in(thrown);
        if (body.isPresent()) return named(body(body.get()), locale);
        var trouble = DatabaseTrouble.in(thrown);
        if (trouble.isPresent()) return passing(trouble.get(), thrown, locale);
        var violations = requests.in(thrown);
        if (!violations.isEmpty()) return form(new FormRefused(violations), locale);
        if (thrown instanceof MaxUploadSizeExceededException) return named(FailureCode.TOO_LARGE, locale);
        if (thrown instanceof MultipartException) return named(FailureCode.UNREADABLE, locale);
        if (requests.tooLong(thrown)) return named(FailureCode.TOO_MANY_FIELDS, locale);
        if (requests.unreadable(thrown)) return named(FailureCode.UNREADABLE, locale);
        if (thrown instanceof ErrorResponse response && response.getStatusCode().is4xxClientError())
            return of(response.getStatusCode(), locale);
        return defect(thrown, locale);
    }

    /** Returns the word of a failure that is told within a page beside others. */
    public static FailureCode codeOf(Throwable thrown) {
        if (CommitOutcome.isUnknown(thrown)) return FailureCode.OUTCOME_UNKNOWN;
        return DatabaseTrouble.in(thrown).map(DatabaseTrouble::code).orElse(FailureCode.DEFECT);
    }

    /** Says how to ask again without doing it twice, where the request brought a key for that. */
    private Failure unknown(Throwable thrown, Locale locale) {
        LOG.warn("it is not known whether an act was saved: {}", thrown.toString());
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var key = request.getHeader("Idempotency-Key");
        var word = FailureCode.OUTCOME_UNKNOWN.word();
        var how = AskedOnce.isKeyed(request) ? ".page" : key != null ? ".detail" : ".look";
        return Failure.of(
                FailureCode.OUTCOME_UNKNOWN, title(word, locale), sentences.text(ACT + word + how, locale, key));
    }

    private static FailureCode body(BodyRefused refused) {
        if (refused.why() == BodyRefused.Why.CUT_OFF) LOG.info("a caller has left before the body had come");
        return switch (refused.why()) {
            case SLOW -> FailureCode.SLOW_BODY;
            case CROWDED -> FailureCode.BODIES_CROWDED;
            case FIELDS -> FailureCode.TOO_MANY_FIELDS;
            case CUT_OFF -> FailureCode.UNREADABLE;
        };
    }

    /** Is a part of the address none of those that there can be? One with a label is asked of people, who are told what is wrong. */
    private static boolean nowhere(Throwable thrown) {
        return thrown instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                && !mismatch.getParameter().hasParameterAnnotation(Label.class);
    }

    /** Makes an answer from a status alone. Forbidden (403) is answered like not found (404), so that the two cannot be told apart. */
    Failure of(HttpStatusCode status, Locale locale) {
        var spoken = SPOKEN.get(status.value() == 403 ? 404 : status.value());
        if (spoken != null) return named(spoken, locale);
        return status.is4xxClientError()
                ? named(FailureCode.UNREADABLE, locale)
                : defect(new IllegalStateException("answered " + status), locale);
    }

    /**
     * Makes an answer to a request that reached no page and no operation. Below 500 the status tells more than what was thrown,
     * which is about our server and not about the request.
     *
     * @param thrown what went wrong; null if only the status tells
     */
    public Failure refused(int status, Throwable thrown, Locale locale) {
        if (status == FailureCode.UNAVAILABLE.status().value()) return named(FailureCode.UNAVAILABLE, locale);
        if (status == FailureCode.DEFECT.status().value())
            return thrown == null ? of(HttpStatusCode.valueOf(status), locale) : of(thrown, locale);
        if (status != FailureCode.MALFORMED.status().value() && (SPOKEN.containsKey(status) || status == 403))
            return of(HttpStatusCode.valueOf(status), locale);
        var said = named(FailureCode.MALFORMED, locale);
        return new Failure(
                HttpStatusCode.valueOf(status), said.code(), said.title(), said.detail(), null, null, List.of());
    }

    /** Makes the answer of a failure whose title and sentence need no facts. */
    public Failure named(FailureCode code, Locale locale) {
        return Failure.of(code, title(code.word(), locale), detail(code.word(), locale));
    }

    private Failure passing(DatabaseTrouble trouble, Throwable thrown, Locale locale) {
        if (trouble == DatabaseTrouble.UNAVAILABLE) LOG.warn("the database cannot be used: {}", thrown.toString());
        if (trouble == DatabaseTrouble.CROWDED) LOG.warn("too many at once", thrown);
        return named(trouble.code(), locale);
    }

    private Failure form(FormRefused refused, Locale locale) {
        var said = sentences.said(refused.of(FormAtHand.find()), locale);
        return new Failure(
                FailureCode.FORM.status(),
                FailureCode.FORM.word(),
                title(FailureCode.FORM.word(), locale),
                detail(FailureCode.FORM.word(), locale, refused.violations().size()) + more(refused, locale),
                null,
                null,
                said);
    }

    private String more(FormRefused refused, Locale locale) {
        return refused.violations().size() <= FieldBounds.MOST_TOLD
                ? ""
                : sentences.text("failure.form.more", locale, FieldBounds.MOST_TOLD);
    }

    private Failure rule(RuleBroken refusal, Locale locale) {
        var sentence = sentences.rule(refusal, locale);
        var source = sentences.source(refusal.rule(), locale);
        return new Failure(
                FailureCode.ofRule(refusal.rule().code()),
                refusal.rule().code(),
                title("rule", locale),
                sentence,
                source,
                null,
                refusal.field() == null
                        ? List.of()
                        : List.of(
                                new Failure.Said(refusal.field(), refusal.rule().code(), sentence, source)));
    }

    private Failure tooLate(TooLate late, Locale locale) {
        var what = sentences.textOr(late.what(), late.what(), locale);
        var detail = sentences.text("failure.too-late.detail", locale, late.who(), what, late.when());
        return Failure.of(FailureCode.TOO_LATE, title("too-late", locale), detail);
    }

    private Failure defect(Throwable thrown, Locale locale) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("defect {}", reference, thrown);
        return new Failure(
                FailureCode.DEFECT.status(),
                FailureCode.DEFECT.word(),
                title("defect", locale),
                detail(FailureCode.DEFECT.word(), locale, reference),
                null,
                reference,
                List.of());
    }

    private String title(String code, Locale locale) {
        return told(code, locale);
    }

    private String detail(String code, Locale locale, Object... facts) {
        return told(code + ".detail", locale, facts);
    }

    /** Only an act can be said to have saved nothing: where a failure is told so, it has other words for who only reads. */
    private String told(String key, Locale locale, Object... facts) {
        var act = sentences.text(ACT + key, locale, facts);
        if (reads()) return sentences.textOr(READ + key, act, locale, facts);
        return CommitOutcome.hasSaved() ? sentences.textOr(PARTLY + key, act, locale, facts) : act;
    }

    private static boolean reads() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && Frame.reads(asked.getRequest());
    }
}

package org.xiangbang.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/**
 * Everything that is answered instead of what was asked for, except broken rules: the status, and the word by which programs
 * know it. The description of the interface lists a failure at the operations of its {@link Reach}.
 */
public enum FailureCode {
    /** The body is no JSON, or the parts of an upload are incomplete, also where no body is asked for. */
    UNREADABLE(HttpStatus.BAD_REQUEST, "unreadable", Reach.WRITE),
    /** The address, the method or a header is none. */
    MALFORMED(HttpStatus.BAD_REQUEST, "malformed", Reach.EVERY),
    /** A trusted proxy wrote a header about its caller that cannot be read. */
    PROXY_UNREADABLE(HttpStatus.BAD_REQUEST, "proxy-unreadable", Reach.NONE),
    SIGN_IN(HttpStatus.UNAUTHORIZED, "sign-in", Reach.NONE),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "access.not-signed-in", Reach.EVERY),
    /** The interface takes no bearer token, whoever issued it. */
    TOKEN_NOT_TAKEN(HttpStatus.UNAUTHORIZED, "access.token-not-taken", Reach.EVERY),
    /** Another person set the password, and its owner has not changed it yet. */
    PASSWORD_GIVEN(HttpStatus.FORBIDDEN, "access.password-given", Reach.EVERY),
    /** The act asks for a second factor that was proven a few minutes ago at most, and none was. */
    FACTOR_NEEDED(HttpStatus.FORBIDDEN, "access.factor-needed", Reach.FACTOR),
    /** The account has no second factor at all. */
    FACTOR_NONE(HttpStatus.FORBIDDEN, "access.factor-none", Reach.FACTOR),
    /** The passkey did not sign what was asked. */
    FACTOR_PASSKEY(HttpStatus.FORBIDDEN, "access.factor-passkey", Reach.NONE),
    /** The seed of the authenticator app was sealed under another key. */
    FACTOR_UNREADABLE(HttpStatus.FORBIDDEN, "access.factor-unreadable", Reach.FACTOR),
    /** The code is wrong, was used before, or is too old. */
    FACTOR_WRONG(HttpStatus.FORBIDDEN, "access.factor-wrong", Reach.FACTOR),
    STALE_FORM(HttpStatus.FORBIDDEN, "stale-form", Reach.NONE),
    NO_TOKEN(HttpStatus.FORBIDDEN, "access.no-token", Reach.WRITE),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", Reach.EVERY),
    /** The address has no operation with this method. */
    METHOD(HttpStatus.METHOD_NOT_ALLOWED, "method", Reach.NONE),
    ACCEPT(HttpStatus.NOT_ACCEPTABLE, "accept", Reach.ANSWER),
    /** The body came too slowly to be waited for. */
    SLOW_BODY(HttpStatus.REQUEST_TIMEOUT, "slow-body", Reach.WRITE),
    BUSY(HttpStatus.CONFLICT, "busy", Reach.EVERY),
    TOO_LATE(HttpStatus.CONFLICT, "too-late", Reach.EVERY),
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", Reach.WRITE),
    /** Too many fields, or one whose name is too long. */
    TOO_MANY_FIELDS(HttpStatus.PAYLOAD_TOO_LARGE, "too-many-fields", Reach.WRITE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", Reach.BODY),
    FORM(HttpStatus.UNPROCESSABLE_ENTITY, "form", Reach.EVERY),
    KEY_WRONG(HttpStatus.UNPROCESSABLE_ENTITY, "key-wrong", Reach.WRITE),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "key-reused", Reach.WRITE),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "too-many", Reach.NONE),
    CROWDED(HttpStatus.TOO_MANY_REQUESTS, "crowded", Reach.EVERY),
    /** The reader's last workbook is still being written. */
    SHEET_RUNNING(HttpStatus.TOO_MANY_REQUESTS, "sheet-running", Reach.SHEET),
    /** As many workbooks are being written as may be at once. */
    SHEETS_CROWDED(HttpStatus.TOO_MANY_REQUESTS, "sheets-crowded", Reach.SHEET),
    /** Wrong passwords were tried for this login before, so that the next one has to wait. */
    DELAYED(HttpStatus.TOO_MANY_REQUESTS, "access.locked", Reach.EVERY),
    /** Wrong codes were tried before, so that the next one has to wait. */
    FACTOR_WAIT(HttpStatus.TOO_MANY_REQUESTS, "access.factor-wait", Reach.FACTOR),
    /** As many uploads are being looked through as may be at once. */
    UPLOADS_CROWDED(HttpStatus.TOO_MANY_REQUESTS, "uploads-crowded", Reach.UPLOAD),
    TOO_MANY_ACCOUNTS(HttpStatus.TOO_MANY_REQUESTS, "account.too-many", Reach.OPEN),
    DEFECT(HttpStatus.INTERNAL_SERVER_ERROR, "defect", Reach.EVERY),
    /** As many bodies are being waited for as may be at once. */
    BODIES_CROWDED(HttpStatus.SERVICE_UNAVAILABLE, "bodies-crowded", Reach.WRITE),
    /** Whether it was saved is not known: the database was lost while it was asked to save. */
    OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown", Reach.WRITE),
    /** The directory that knows the caller's password does not answer. */
    DIRECTORY_DOWN(HttpStatus.SERVICE_UNAVAILABLE, "access.directory-down", Reach.EVERY),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Reach.EVERY);

    /** The operations that a failure may come of. */
    public enum Reach {
        EVERY,
        /** Those that answer with content. */
        ANSWER,
        /** Those that take a body. */
        BODY,
        WRITE,
        /** Those that take a file. */
        UPLOAD,
        /** Those that answer with a workbook. */
        SHEET,
        /** Those that take a second factor. */
        FACTOR,
        /** Those that need no sign-in. */
        OPEN,
        /** None: it is said on pages, or where there is no operation. */
        NONE
    }

    private final HttpStatus status;
    private final String word;
    private final Reach reach;

    FailureCode(HttpStatus status, String word, Reach reach) {
        this.status = status;
        this.word = word;
        this.reach = reach;
    }

    /** Returns the failure of that word, or the one that says of any crowd that it is one. */
    static FailureCode crowd(String word) {
        return Arrays.stream(values())
                .filter(code -> code.word.equals(word))
                .findFirst()
                .orElse(CROWDED);
    }

    /** Returns with which status the break of a rule is answered: where a second factor is missing, what was entered is not at fault. */
    public static HttpStatus ofRule(String code) {
        return Arrays.stream(values())
                .filter(known -> known.word.equals(code))
                .findFirst()
                .orElse(FORM)
                .status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Returns the stable word; its title in the messages is {@code failure.} and the word, unless another class has its sentence. */
    public String word() {
        return word;
    }

    public Reach reach() {
        return reach;
    }
}

package org.xiangbang.access.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that failed for another reason than its login and password. */
public class SignInRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Each has its sentence on the sign-in page. */
    public enum Reason {
        /** No account is linked to the identity. */
        UNLINKED,
        /** The account of the identity is closed. */
        CLOSED,
        /** The identity belongs to two: its name is bound to another identity, or its person has two accounts. */
        DOUBLED,
        /** The person has told the provider not to sign in here. */
        DECLINED,
        /** It was begun in another browser, too long ago, or was finished already. */
        STALE,
        /** What the provider answers cannot be believed. */
        UNTRUSTED,
        /** The provider does not answer. */
        UNREACHABLE,
        /** The directory that knows the password does not answer. */
        DIRECTORY_DOWN,
        /** The account's person signs in by the provider alone. */
        BY_PROVIDER;

        /** Returns the key of its sentence, whose only fact is the name of the provider. */
        public String sentence() {
            return "access.sign-in." + word();
        }

        /** Returns the word by which the address of the page calls it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Reason> of(String word) {
            return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
        }
    }

    public SignInRefused(Reason reason, Throwable cause) {
        super(reason.word(), cause);
        this.reason = reason;
    }

    public SignInRefused(Reason reason) {
        this(reason, null);
    }

    public Reason reason() {
        return reason;
    }
}

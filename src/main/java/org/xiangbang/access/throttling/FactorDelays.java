package org.xiangbang.access.throttling;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of one-time codes, and of the password that is asked of somebody who has signed in: as at the sign-in, but for the
 * login alone, wherever it is tried from, because whoever gets that far knows the password or sits in the person's session.
 */
@Component
public class FactorDelays {
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final Attempts attempts;

    FactorDelays(Attempts attempts) {
        this.attempts = attempts;
    }

    /** What is guessed. */
    public enum Guess {
        CODE,
        PASSWORD
    }

    /** Counts an attempt before it is looked at. @return zero if it may be looked at now, otherwise how long to wait */
    public Duration take(Guess guess, String login) {
        return attempts.delayed(key(guess, login), SignInDelays.FREE, SignInDelays.LONGEST, FORGOTTEN);
    }

    /** Forgets the wrong ones before a right one. */
    public void succeeded(Guess guess, String login) {
        attempts.forget(key(guess, login));
    }

    private static String key(Guess guess, String login) {
        return (guess == Guess.CODE ? "codes of " : "passwords of ") + login;
    }
}

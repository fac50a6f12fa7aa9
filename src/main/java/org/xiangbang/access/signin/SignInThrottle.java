package org.xiangbang.access.signin;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: five failures lock a login and thirty lock an address (an office shares one), for 15
 * minutes (ADR 0191). Who has signed in from an address before is counted there alone, and is not kept out by what others do, be
 * it there or elsewhere. Unknown logins are counted like known ones, so that the answer does not tell which exist.
 */
@Component
class SignInThrottle {
    static final int FAILURES_OF_LOGIN = 5;
    static final int FAILURES_OF_ADDRESS = 30;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int LONGEST_LOGIN = 100;

    private final Attempts attempts;

    SignInThrottle(Attempts attempts) {
        this.attempts = attempts;
    }

    /** @param published whether everybody is told the password anyway, so that nobody has to guess it from this address */
    boolean locked(String login, String address, boolean published) {
        if (attempts.of(ofLogin(login, address)) >= FAILURES_OF_LOGIN) return true;
        return !published && !knownAt(login, address) && attempts.of(ofAddress(address)) >= FAILURES_OF_ADDRESS;
    }

    void failed(String login, String address) {
        attempts.forgetWhatIsFree();
        attempts.add(ofLogin(login, address), LOCK);
        attempts.add(ofAddress(address), LOCK);
    }

    void succeeded(String login, String address) {
        attempts.forget(ofLogin(login, address));
        attempts.add(known(login, address), REMEMBERED);
    }

    private boolean knownAt(String login, String address) {
        return attempts.of(known(login, address)) > 0;
    }

    /** Failures are counted for a login anywhere; where its person has signed in, for the two together. */
    private String ofLogin(String login, String address) {
        return "login " + shortened(login) + (knownAt(login, address) ? " at " + address : "");
    }

    private static String known(String login, String address) {
        return "known " + shortened(login) + " at " + address;
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    private static String shortened(String login) {
        return login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
    }
}

package org.xiangbang.access.signin;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: five failures lock a login and thirty lock an address (an office shares one), for 15
 * minutes (ours, decision 0005). Unknown logins are counted like known ones, so that the answer does not tell which exist.
 */
@Component
class SignInThrottle {
    static final int FAILURES_OF_LOGIN = 5;
    static final int FAILURES_OF_ADDRESS = 30;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final Attempts attempts;

    SignInThrottle(Attempts attempts) {
        this.attempts = attempts;
    }

    boolean locked(String login, String address) {
        return attempts.of(ofLogin(login)) >= FAILURES_OF_LOGIN
                || attempts.of(ofAddress(address)) >= FAILURES_OF_ADDRESS;
    }

    void failed(String login, String address) {
        attempts.forgetWhatIsFree();
        attempts.add(ofLogin(login), LOCK);
        attempts.add(ofAddress(address), LOCK);
    }

    void succeeded(String login) {
        attempts.forget(ofLogin(login));
    }

    private static String ofLogin(String login) {
        return "login " + (login.length() > 100 ? login.substring(0, 100) : login);
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }
}

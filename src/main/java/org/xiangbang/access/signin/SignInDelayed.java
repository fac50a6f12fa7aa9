package org.xiangbang.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at, because wrong ones were tried before. */
class SignInDelayed extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    SignInDelayed(Duration wait) {
        super("wrong passwords before");
        this.wait = wait;
    }

    /** Returns after how many whole seconds it may be tried again. */
    long seconds() {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}

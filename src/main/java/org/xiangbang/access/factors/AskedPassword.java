package org.xiangbang.access.factors;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.throttling.FactorDelays;
import org.xiangbang.access.throttling.FactorDelays.Guess;
import org.xiangbang.shared.FormRefused;

/** The password, asked again of a person who has signed in. Wrong ones cost a delay, also if what they were asked for is undone. */
@Component
class AskedPassword {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final FactorDelays delays;

    AskedPassword(Accounts accounts, PasswordEncoder passwords, FactorDelays delays) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.delays = delays;
    }

    /** @throws FormRefused naming {@code password} if it is wrong, or wrong ones were tried just before */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void require(String login, String password) {
        var wait = delays.take(Guess.PASSWORD, login);
        if (!wait.isZero()) throw new FormRefused("password", "account.factor-wait", wait.toSeconds() + 1);
        var stored = accounts.passwordOf(login).orElse("");
        if (password == null || !passwords.matches(password, stored))
            throw new FormRefused("password", "account.factor-password");
        delays.succeeded(Guess.PASSWORD, login);
    }
}

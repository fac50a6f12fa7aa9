package org.xiangbang.access.factors;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.directory.ProviderProof;
import org.xiangbang.access.throttling.FactorDelays;
import org.xiangbang.access.throttling.FactorDelays.Guess;
import org.xiangbang.shared.FormRefused;

/**
 * The password, asked again of a person who has signed in. Wrong ones cost a delay, also if what they were asked for is undone. Whoever signed
 * in at a provider may have no password here, and must have proven there within the last minutes who they are.
 */
@Component
class AskedPassword {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final FactorDelays delays;
    private final FactorProofs proofs;

    AskedPassword(Accounts accounts, PasswordEncoder passwords, FactorDelays delays, FactorProofs proofs) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.delays = delays;
        this.proofs = proofs;
    }

    /** Did the caller sign in at a provider, so that no password is asked for? */
    boolean isAtProvider() {
        return provenAtProvider().isPresent();
    }

    private static Optional<Instant> provenAtProvider() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? ProviderProof.of(current.getRequest().getSession(false))
                : Optional.empty();
    }

    /**
     * @throws FormRefused naming {@code password} if it is wrong, or wrong ones were tried just before, or what was proven at the provider is
     *     too old
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void require(String login, String password) {
        var there = provenAtProvider();
        if (there.isEmpty()) requirePassword(login, password);
        else if (there.get().isBefore(proofs.now().minus(FactorRules.VALID)))
            throw new FormRefused("password", "account.factor-provider", FactorRules.VALID.toMinutes());
    }

    private void requirePassword(String login, String password) {
        var wait = delays.take(Guess.PASSWORD, login);
        if (!wait.isZero()) throw new FormRefused("password", "account.factor-wait", wait.toSeconds() + 1);
        var stored = accounts.passwordOf(login).orElse("");
        if (password == null || !passwords.matches(password, stored))
            throw new FormRefused("password", "account.factor-password");
        delays.succeeded(Guess.PASSWORD, login);
    }
}

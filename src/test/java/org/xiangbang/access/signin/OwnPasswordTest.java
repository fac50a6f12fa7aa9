package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.log.AdministrationLog;
import org.xiangbang.access.log.FailedSignIns;
import org.xiangbang.access.sessions.SignedInAs;
import org.xiangbang.access.throttling.SignInDelays;
import org.xiangbang.shared.FormRefused;

@AppTest
@DisplayName("A change of one's own password")
class OwnPasswordTest {
    private static final String WANTED = "Heishui-2026";
    private static final String OLD = "Xiangbang-2026";
    private static final String RESET = "Luhua-Zhen-2027";

    @Autowired
    private OwnPassword own;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Said said;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private SignInDelays delays;

    @Autowired
    private ObjectProvider<SignInHint> hint;

    @Test
    @DisplayName("is refused where the old one is wrong, and where the new one is typed in two ways")
    void wrongEntries() {
        var somebody = accounts.official("applicant").orElseThrow();

        said.wrong("account.password-wrong", () -> own.change(somebody, "guess", WANTED, WANTED));
        said.wrong("account.password-repeated", () -> own.change(somebody, "Xiangbang-2026", WANTED, "other"));
    }

    @Test
    @DisplayName("succeeds once with one old password, from however many places at the same time")
    void sameTime() {
        var login = somebody();
        var start = new CyclicBarrier(2);
        var one = CompletableFuture.supplyAsync(() -> changes(login, WANTED, start));
        var other = CompletableFuture.supplyAsync(() -> changes(login, RESET, start));

        assertThat(one.join()).as("exactly one of the two").isNotEqualTo(other.join());
        assertThat(passwords.matches(
                        one.join() ? WANTED : RESET, accounts.passwordOf(login).orElseThrow()))
                .isTrue();
    }

    @Autowired
    private AdministrationLog log;

    @Autowired
    private FailedSignIns failures;

    @Test
    @DisplayName("ends also the session that was being opened with the old one meanwhile")
    void whileSigningIn() {
        var login = somebody();
        var signIn =
                new PasswordSignIn(accounts, delays, new PasswordCheckCache(), resetting(login), hint, log, failures);

        var opened = signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, OLD));

        assertThat(((SignedInAs) opened.getPrincipal()).passwordSet())
                .as("the password with which it was opened")
                .isBefore(accounts.find(login).orElseThrow().passwordSet().toInstant());
    }

    private String somebody() {
        var login = "own-" + UUID.randomUUID();
        accounts.open(login, "演示·改密", OLD, null, null);
        return login;
    }

    private boolean changes(String login, String wanted, CyclicBarrier start) {
        var mine = accounts.official(login).orElseThrow();
        try {
            start.await();
            own.change(mine, OLD, wanted, wanted);
            return true;
        } catch (FormRefused late) {
            return false;
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns an encoder during whose slow check the password is reset. */
    private PasswordEncoder resetting(String login) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return passwords.encode(raw);
            }

            @Override
            public boolean matches(CharSequence raw, String encoded) {
                var right = passwords.matches(raw, encoded);
                accounts.givePassword(login, RESET);
                return right;
            }
        };
    }
}

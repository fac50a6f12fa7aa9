package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xiangbang.AppTest;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.drawn.DrawnAccounts;
import org.xiangbang.access.log.AdministrationLog;
import org.xiangbang.access.log.FailedSignIns;
import org.xiangbang.access.sessions.SignInPlace;
import org.xiangbang.access.throttling.SignInDelays;
import org.xiangbang.bench.SqlMeter;

@AppTest
@DisplayName("A wrong password")
class SameWorkTest {
    private static final String RIGHT = "Xiangbang-2026";

    @Autowired
    private DrawnAccounts drawn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private SignInDelays delays;

    @Autowired
    private ObjectProvider<SignInHint> hint;

    @Autowired
    private JdbcClient db;

    @Autowired
    private AdministrationLog log;

    @Autowired
    private FailedSignIns failures;

    private final List<String> hashed = new ArrayList<>();
    private PasswordSignIn signIn;
    private String run;

    @BeforeEach
    void counting() {
        run = UUID.randomUUID().toString().substring(0, 8);
        signIn =
                new PasswordSignIn(accounts, delays, new PasswordCheckCache(), counted(passwords), hint, log, failures);
    }

    @Test
    @DisplayName(
            "costs the same hash and the same statements, whether there is an account, a closed one or one with a drawn password")
    void sameWork() {
        accounts.open("open-" + run, "演示·登录", RIGHT, null, null);
        accounts.open("closed-" + run, "演示·登录", RIGHT, null, null);
        accounts.close("closed-" + run);
        drawn.open(
                List.of(new DrawnAccounts.Drawn("drawn-" + run, "演示·登录", "abcd-EFGH-2345-jkmn", null, null)), "admin");

        var known = wrong("open-" + run);
        for (var login : List.of("nobody-" + run, "closed-" + run, "drawn-" + run))
            assertThat(wrong(login)).as(login).isEqualTo(known);
    }

    /** The statements that are sent, and the full hashes that are made. */
    private List<String> wrong(String login) {
        hashed.clear();
        var done = new ArrayList<String>();
        SqlMeter.during(() -> assertThatThrownBy(() -> signIn.authenticate(asked(login, "wrong")))
                        .isInstanceOf(BadCredentialsException.class))
                .forEach(call -> done.add(call.sql()));
        hashed.stream().filter(hash -> !passwords.upgradeEncoding(hash)).forEach(full -> done.add("hash"));
        return done;
    }

    @Test
    @DisplayName("does not count where the same right one is sent by many connections at once")
    void manyConnections() {
        accounts.open("program-" + run, "演示·程序", RIGHT, null, null);
        var start = new CyclicBarrier(20);
        var tries = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return signIn.authenticate(asked("program-" + run, RIGHT))
                                    .isAuthenticated();
                        },
                        task -> new Thread(task).start()))
                .toList();
        assertThat(tries).allMatch(CompletableFuture::join);
        assertThat(hashed.size()).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("is not looked at while one has to wait")
    void notLookedAt() {
        for (int i = 0; i < 3; i++) wrong("guessed-" + run);
        db.sql("update access.attempt set next_at = now() + interval '90 seconds' where position(? in key) > 0")
                .param("guess guessed-" + run)
                .update();
        hashed.clear();
        assertThatThrownBy(() -> signIn.authenticate(asked("guessed-" + run, "wrong")))
                .isInstanceOfSatisfying(
                        SignInDelayed.class,
                        delayed -> assertThat(delayed.seconds()).isBetween(60L, 90L));
        assertThat(hashed).isEmpty();
    }

    private UsernamePasswordAuthenticationToken asked(String login, String password) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        asked.setDetails(new SignInPlace("198.51.100." + run, "", ""));
        return asked;
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private PasswordEncoder counted(PasswordEncoder real) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return real.encode(raw);
            }

            @Override
            public boolean matches(CharSequence raw, String encoded) {
                synchronized (hashed) {
                    hashed.add(encoded);
                }
                return real.matches(raw, encoded);
            }

            @Override
            public boolean upgradeEncoding(String encoded) {
                return real.upgradeEncoding(encoded);
            }
        };
    }
}

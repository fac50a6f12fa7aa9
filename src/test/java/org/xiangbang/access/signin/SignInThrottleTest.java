package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("Guessing passwords")
class SignInThrottleTest {
    private static final boolean SECRET = false;
    private static final boolean PUBLISHED = true;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private Attempts attempts;

    @Autowired
    private JdbcClient db;

    private String office;
    private String elsewhere;
    private String colleague;
    private String stranger;

    @BeforeEach
    void names() {
        var run = UUID.randomUUID().toString();
        office = "office " + run;
        elsewhere = "elsewhere " + run;
        colleague = "colleague " + run;
        stranger = "stranger " + run;
    }

    @Test
    @DisplayName("with many logins locks the address for all but those who have signed in there before")
    void locksAnAddress() {
        throttle.succeeded(colleague, office);
        for (int i = 0; i < SignInThrottle.FAILURES_OF_ADDRESS; i++) throttle.failed("guess " + i + office, office);

        assertThat(throttle.locked(stranger, office, SECRET)).isTrue();
        assertThat(throttle.locked(colleague, office, SECRET)).isFalse();
        assertThat(throttle.locked(colleague, elsewhere, SECRET)).isFalse();
    }

    @Test
    @DisplayName("is stopped after five failures of a login and thirty of an address, for a quarter of an hour")
    void bounds() {
        assertThat(SignInThrottle.FAILURES_OF_LOGIN).isEqualTo(5);
        assertThat(SignInThrottle.FAILURES_OF_ADDRESS).isEqualTo(30);
        throttle.failed(stranger, office);
        throttle.succeeded(colleague, office);
        assertThat(daysUntilFree("login " + stranger)).isZero();
        assertThat(daysUntilFree("known " + colleague + " at " + office)).isEqualTo(29);
    }

    @Test
    @DisplayName("begins to count anew once the time of the last failure is over")
    void anew() {
        for (int i = 0; i < SignInThrottle.FAILURES_OF_LOGIN; i++) throttle.failed(stranger, office);
        db.sql("update access.attempt set free_at = now() - interval '1 second' where key = ?")
                .param("login " + stranger)
                .update();
        assertThat(throttle.locked(stranger, elsewhere, SECRET)).isFalse();
        attempts.add("login " + stranger, Duration.ofMinutes(1));
        assertThat(attempts.of("login " + stranger)).isEqualTo(1);
    }

    private int daysUntilFree(String key) {
        return db.sql("select extract(day from free_at - now())::int from access.attempt where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("is no guessing where the page tells everybody the password, so that the address does not lock it")
    void publishedPassword() {
        for (int i = 0; i < SignInThrottle.FAILURES_OF_ADDRESS; i++) throttle.failed("guess " + i + office, office);

        assertThat(throttle.locked(stranger, office, PUBLISHED)).isFalse();
        for (int i = 0; i < SignInThrottle.FAILURES_OF_LOGIN; i++) throttle.failed(stranger, office);
        assertThat(throttle.locked(stranger, office, PUBLISHED)).isTrue();
    }

    @Test
    @DisplayName(
            "of one login locks it everywhere but where its person has signed in, and there by failures of that place")
    void locksALogin() {
        throttle.succeeded(colleague, office);
        for (int i = 0; i < SignInThrottle.FAILURES_OF_LOGIN; i++) throttle.failed(colleague, elsewhere);
        assertThat(throttle.locked(colleague, elsewhere, SECRET)).isTrue();
        assertThat(throttle.locked(colleague, "third" + office, SECRET)).isTrue();
        assertThat(throttle.locked(colleague, office, SECRET)).isFalse();

        for (int i = 0; i < SignInThrottle.FAILURES_OF_LOGIN; i++) throttle.failed(colleague, office);
        assertThat(throttle.locked(colleague, office, SECRET)).isTrue();
    }
}

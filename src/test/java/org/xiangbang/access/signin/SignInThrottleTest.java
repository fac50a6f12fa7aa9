package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("Guessing passwords")
class SignInThrottleTest {
    private static final boolean SECRET = false;
    private static final boolean PUBLISHED = true;

    @Autowired
    private SignInThrottle throttle;

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

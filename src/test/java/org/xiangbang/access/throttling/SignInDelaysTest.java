package org.xiangbang.access.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.access.throttling.SignInDelays.Place;

@AppTest
@DisplayName("Guessing passwords")
class SignInDelaysTest {
    private static final boolean SECRET = false;
    private static final boolean PUBLISHED = true;

    @Autowired
    private SignInDelays delays;

    @Autowired
    private Attempts attempts;

    @Autowired
    private JdbcClient db;

    private Place office;
    private Place elsewhere;
    private String colleague;
    private String stranger;

    @BeforeEach
    void names() {
        var run = UUID.randomUUID().toString();
        office = new Place("office " + run, "");
        elsewhere = new Place("elsewhere " + run, "");
        colleague = "colleague " + run;
        stranger = "stranger " + run;
    }

    @Test
    @DisplayName("costs a delay that doubles, at most five minutes, and is forgotten an hour after the last")
    void doubles() {
        var waits = Stream.generate(() -> nextWait(stranger, office)).limit(12).toList();

        assertThat(waits).containsExactly(0L, 0L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
        db.sql("update access.attempt set free_at = now() - interval '1 second' where key = ?")
                .param("guess " + stranger + " at " + office.address())
                .update();
        assertThat(nextWait(stranger, office)).isZero();
    }

    /** Tries once, and returns for how many seconds one has to wait then; after that the time has passed. */
    private long nextWait(String login, Place place) {
        assertThat(delays.take(login, place, PUBLISHED)).isZero();
        var key = "guess " + login + " at " + place.address();
        var wait = db.sql("select round(extract(epoch from next_at - now()))::bigint from access.attempt where key = ?")
                .param(key)
                .query(Long.class)
                .single();
        pass(key);
        return Math.max(0, wait);
    }

    private void pass(String key) {
        db.sql("update access.attempt set next_at = now() where key = ?")
                .param(key)
                .update();
    }

    @Test
    @DisplayName("at one place delays nobody elsewhere, however often it is tried")
    void noLockByOthers() {
        delays.succeeded(colleague, office, SECRET);
        for (int i = 0; i < 1_000; i++) delays.take(colleague, elsewhere, SECRET);

        assertThat(delays.take(colleague, elsewhere, SECRET)).isPositive();
        assertThat(delays.take(colleague, office, SECRET)).isZero();
    }

    @Test
    @DisplayName("with many logins from one address is slowed, but not for those who have signed in there before")
    void manyLogins() {
        delays.succeeded(colleague, office, SECRET);
        var let = IntStream.range(0, 1_000)
                .filter(i -> delays.take("guess " + i + office, office, SECRET).isZero())
                .count();

        assertThat(let).isBetween(30L, 31L);
        assertThat(delays.take(stranger, office, SECRET)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(delays.take(colleague, office, SECRET)).isZero();
    }

    @Test
    @DisplayName("of one login from many addresses is slowed, but not where its person has signed in before")
    void manyAddresses() {
        delays.succeeded(colleague, office, SECRET);
        var let = IntStream.range(0, 1_000)
                .filter(i -> delays.take(colleague, new Place(i + elsewhere.address(), ""), SECRET)
                        .isZero())
                .count();

        assertThat(let).isBetween(10L, 11L);
        assertThat(delays.take(colleague, office, SECRET)).isZero();
    }

    @Test
    @DisplayName("from the same address does not delay a person in the browser in which they have signed in before")
    void knownBrowser() {
        delays.succeeded(colleague, office, SECRET);
        delays.remember(colleague, "secret " + colleague);
        for (int i = 0; i < 100; i++) delays.take(colleague, office, SECRET);

        assertThat(delays.take(colleague, office, SECRET)).isPositive();
        assertThat(delays.take(colleague, new Place(office.address(), "invented"), SECRET))
                .isPositive();
        assertThat(delays.take(colleague, new Place(office.address(), "secret " + colleague), SECRET))
                .isZero();
        assertThat(delays.take(stranger, new Place(office.address(), "secret " + colleague), SECRET))
                .isZero();
    }

    @Test
    @DisplayName("at the same time lets no more through than one after the other")
    void together() {
        var tried = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> delays.take(stranger, office, SECRET)))
                .toList();
        assertThat(tried.stream().filter(t -> t.join().isZero())).hasSize(SignInDelays.FREE);
    }

    @Test
    @DisplayName("is forgotten by the right password, which costs strangers of the address nothing")
    void succeeded() {
        for (int i = 0; i < 100; i++) {
            assertThat(delays.take("right " + i + office, office, SECRET)).isZero();
            delays.succeeded("right " + i + office, office, SECRET);
        }
        assertThat(delays.take(stranger, office, SECRET)).isZero();
        assertThat(delays.take(stranger, office, SECRET)).isZero();
        delays.succeeded(stranger, office, SECRET);
        assertThat(attempts.of("guess " + stranger + " at " + office.address())).isZero();
    }

    @Test
    @DisplayName("is no guessing where the page tells everybody the password, so that the address does not slow it")
    void publishedPassword() {
        for (int i = 0; i < 100; i++) delays.take("guess " + i + office, office, SECRET);

        assertThat(delays.take(stranger, office, PUBLISHED)).isZero();
    }

    @Test
    @DisplayName("from a network of IPv6 addresses counts as from one")
    void network() {
        assertThat(new Place("2001:db8:1:2::3", "").address())
                .isEqualTo(new Place("2001:db8:1:2:ffff::", "").address())
                .isNotEqualTo(new Place("2001:db8:1:3::3", "").address());
        assertThat(new Place("192.0.2.1", "").address()).isEqualTo("192.0.2.1");
    }

    @Test
    @DisplayName("leaves nothing behind when it is forgotten")
    void removed() {
        delays.take(stranger, office, SECRET);
        db.sql("update access.attempt set free_at = now() - interval '1 second' where position(? in key) > 0")
                .param(office.address())
                .update();
        attempts.removeFree();
        assertThat(db.sql("select count(*) from access.attempt where position(? in key) > 0")
                        .param(office.address())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}

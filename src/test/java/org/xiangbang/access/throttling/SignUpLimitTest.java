package org.xiangbang.access.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;

@AppTest
@DisplayName("The limit of accounts that are opened in an hour")
class SignUpLimitTest {
    private static final int MANY = 1000;

    private final String address = "test-" + UUID.randomUUID();

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    /** What other tests opened does not count here, nor what is opened here elsewhere. */
    @BeforeEach
    @AfterEach
    void forget() {
        db.sql("delete from access.attempt where key like 'sign-up%'").update();
    }

    @Test
    @DisplayName("holds for an address, whichever copy of the program is asked")
    void sharedForAnAddress() {
        var one = copy(3, MANY);
        var other = copy(3, MANY);

        assertThat(one.take(address)).isZero();
        assertThat(other.take(address)).isZero();
        assertThat(one.take(address)).isZero();
        assertThat(other.take(address)).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
        assertThat(one.take(address)).isPositive();
        assertThat(other.take("another " + address)).isZero();
    }

    @Test
    @DisplayName("holds altogether, whichever copy of the program is asked")
    void sharedAltogether() {
        var one = copy(MANY, 2);
        var other = copy(MANY, 2);

        assertThat(one.take(address)).isZero();
        assertThat(other.take("another " + address)).isZero();
        assertThat(one.take("a third " + address)).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    @DisplayName("lets one more through each time a part of the hour has passed")
    void refilled() {
        var limit = copy(3, MANY);
        for (var n = 0; n < 3; n++) assertThat(limit.take(address)).isZero();

        pass(address, Duration.ofMinutes(20));
        assertThat(limit.take(address)).isZero();
        assertThat(limit.take(address)).isPositive();

        pass(address, Duration.ofHours(3));
        for (var n = 0; n < 3; n++) assertThat(limit.take(address)).isZero();
        assertThat(limit.take(address)).isPositive();
    }

    @Test
    @DisplayName("says how long to wait, and is for the address that asks")
    void told() {
        db.sql(
                        "insert into access.attempt (key, counted, free_at) values ('sign-up 127.0.0.1', 30, now() + interval '1 hour')")
                .update();

        assertThat(open().statusCode()).isEqualTo(429);
        assertThat(open().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 121L);
        Said.answers("account.too-many", 429, this::open, "分钟", "minute");
    }

    private SignUpLimit copy(int perAddress, int overall) {
        return new SignUpLimit(new Attempts(db), new SignUpRates(perAddress, overall));
    }

    private void pass(String from, Duration time) {
        db.sql("update access.attempt set free_at = free_at - make_interval(secs => ?) where key = ?")
                .param(time.toSeconds())
                .param("sign-up " + from)
                .update();
    }

    private HttpResponse<String> open() {
        return open("zh-CN");
    }

    private HttpResponse<String> open(String language) {
        var body = "{\"login\":\"%s\",\"name\":\"张三\",\"password\":\"Xiangbang-2026\"}"
                .formatted("org-" + UUID.randomUUID().toString().substring(0, 8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/accounts"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}

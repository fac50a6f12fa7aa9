package org.xiangbang.access.throttling;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangbang.web.server.IpAddress;

/** Limits how many accounts are opened in an hour, from one address and altogether (ours, decision 0006). */
@Component
public class SignUpLimit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String OVERALL = "sign-up";

    private final Attempts attempts;
    private final SignUpRates rates;

    SignUpLimit(Attempts attempts, SignUpRates rates) {
        this.attempts = attempts;
        this.rates = rates;
    }

    /** Returns how long to wait; zero if one more account may be opened now, which is then counted. */
    public Duration take(String address) {
        var wait = attempts.take(OVERALL + " " + IpAddress.network(address), rates.perAddress(), HOUR);
        return wait.isZero() ? attempts.take(OVERALL, rates.overall(), HOUR) : wait;
    }
}

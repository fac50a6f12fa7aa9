package org.xiangbang.access.signin;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many accounts may be opened in an hour, from one address and altogether (ours, decision 0006). */
@ConfigurationProperties("xiangbang.sign-up")
public class SignUpLimit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ADDRESSES = 10_000;

    private final int perAddress;
    private final Bucket overall;
    private final Map<String, Bucket> addresses = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    });

    public SignUpLimit(@DefaultValue("30") int perAddress, @DefaultValue("300") int overall) {
        this.perAddress = perAddress;
        this.overall = bucket(overall);
    }

    /** How long to wait; zero if one more may be opened now, which is then counted. */
    public Duration take(String address) {
        var mine = addresses.computeIfAbsent(address, a -> bucket(perAddress)).tryConsumeAndReturnRemaining(1);
        if (!mine.isConsumed()) return Duration.ofNanos(mine.getNanosToWaitForRefill());
        var all = overall.tryConsumeAndReturnRemaining(1);
        return all.isConsumed() ? Duration.ZERO : Duration.ofNanos(all.getNanosToWaitForRefill());
    }

    private static Bucket bucket(int hourly) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(hourly).refillGreedy(hourly, HOUR))
                .build();
    }
}

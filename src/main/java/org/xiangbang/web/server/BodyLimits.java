package org.xiangbang.web.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long the bytes of a body may keep the server waiting (ours, decision 0260).
 *
 * @param patience for so long nothing need come, in all
 * @param rate how much has to come in each further second
 * @param longest no body may keep the server waiting longer, whatever its size
 * @param atOnce so many bodies are waited for at the same time, fewer than there are threads
 * @param ofOne so many of them from one address
 * @param large so many bodies that are larger than {@link #SMALL} and no upload are in memory at the same time
 */
@ConfigurationProperties("xiangbang.bodies")
record BodyLimits(
        @DefaultValue("10s") Duration patience,
        @DefaultValue("4KB") DataSize rate,
        @DefaultValue("5m") Duration longest,
        @DefaultValue("80") int atOnce,
        @DefaultValue("20") int ofOne,
        @DefaultValue("8") int large) {

    /** A body of this size is held in memory without being counted, and taken from who is not signed in. */
    static final int SMALL = 64 * 1024;

    /** Has a body come too slowly, that kept the server waiting for so many nanoseconds in all? */
    boolean tooSlow(long waited, long read) {
        var allowed = patience.toNanos() + Duration.ofSeconds(1).toNanos() * read / rate.toBytes();
        return waited > Math.min(allowed, longest.toNanos());
    }
}

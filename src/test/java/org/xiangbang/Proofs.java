package org.xiangbang;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.factors.DemonstrationCodes;
import org.xiangbang.access.factors.ProvenFactor;
import org.xiangbang.access.factors.SecondFactors;
import org.xiangbang.shared.Official;

/** Proves second factors as the people of a demonstration do, by the code that they are shown. What was proven serves several acts. */
@Component
public class Proofs {
    private static final Duration USED = Duration.ofMinutes(4);

    private final SecondFactors factors;
    private final ObjectProvider<DemonstrationCodes> codes;
    private final Map<String, Proven> proven = new ConcurrentHashMap<>();

    Proofs(SecondFactors factors, ObjectProvider<DemonstrationCodes> codes) {
        this.factors = factors;
        this.codes = codes;
    }

    private record Proven(ProvenFactor factor, Instant until) {}

    /** A proof where money leaves with the step, else none. */
    public ProvenFactor of(String step, Official by) {
        return step.equals("releasePayment") ? of(by) : ProvenFactor.NONE;
    }

    public ProvenFactor of(Official by) {
        return proven.compute(
                        by.login(),
                        (login, known) -> known != null && Instant.now().isBefore(known.until()) ? known : prove(by))
                .factor();
    }

    private Proven prove(Official by) {
        return new Proven(factors.prove(by, code(by.login())), Instant.now().plus(USED));
    }

    /** A code that works now; whoever has used both of now waits for the next. */
    public String code(String login) {
        var code = codes.getObject().of(login);
        waitFor(code.from());
        return code.code();
    }

    static void waitFor(Instant time) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), time).toMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

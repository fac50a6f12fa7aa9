package org.xiangbang.access.factors;

import java.time.Duration;
import org.xiangbang.shared.Rule;

/** When a second factor is asked for, and why one is refused. */
final class FactorRules {
    private static final String OURS = "ours, decision 0285";

    static final Rule NEEDED = new Rule("access.factor-needed", OURS);
    static final Rule NONE = new Rule("access.factor-none", OURS);
    static final Rule WRONG = new Rule("access.factor-wrong", OURS);
    static final Rule UNREADABLE = new Rule("access.factor-unreadable", OURS);
    static final Rule PASSKEY = new Rule("access.factor-passkey", OURS);
    static final Rule WAITS = new Rule("access.factor-wait", OURS);

    /** How long a proof counts. */
    static final Duration VALID = Duration.ofMinutes(5);

    private FactorRules() {}
}

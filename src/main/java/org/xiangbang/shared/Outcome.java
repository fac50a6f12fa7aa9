package org.xiangbang.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed list of outcomes a human step may offer, mildest first (rules T-10). */
public enum Outcome {
    APPROVE,
    RESERVE,
    BACK,
    RETURN,
    REJECT,
    WITHDRAW;

    /** The word used in models, in the interface and as the value of the step's routing variable: {@code approve}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> named(String word) {
        return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
    }

    /** Every outcome but approve has to be explained by an opinion (lifecycle, "What every human step has"). */
    public boolean needsOpinion() {
        return this != APPROVE;
    }
}

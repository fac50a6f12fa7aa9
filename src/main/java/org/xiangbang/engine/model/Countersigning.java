package org.xiangbang.engine.model;

import java.util.List;
import java.util.Optional;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.VisibleText;

/**
 * The way in which the opinions of several desks on one step become one outcome (会签): all of them, the first consent (或签), a
 * share, or one after the other. Silence is never consent (decision 0065).
 *
 * @param kind the way
 * @param numerator of the share that has to consent; 1 unless {@code kind} is RATIO
 * @param denominator of that share
 */
public record Countersigning(Kind kind, int numerator, int denominator) {
    static final Countersigning EVERYBODY = new Countersigning(Kind.ALL, 1, 1);

    public enum Kind {
        ALL,
        ANY,
        RATIO,
        SEQUENCE
    }

    /**
     * Reads the model's property {@code countersign}: {@code all}, {@code any}, or a share such as {@code 2/3} or {@code 60%}.
     *
     * @param sequential the model asks one desk after the other
     * @return empty when the word says none of these, or a share that can never be reached or always is
     */
    static Optional<Countersigning> parse(String word, boolean sequential) {
        var text = VisibleText.isEmpty(word) ? "all" : VisibleText.of(word);
        if (text.equals("all")) return Optional.of(sequential ? new Countersigning(Kind.SEQUENCE, 1, 1) : EVERYBODY);
        if (sequential) return Optional.empty();
        if (text.equals("any")) return Optional.of(new Countersigning(Kind.ANY, 1, 1));
        if (text.matches("\\d{1,3}%")) return share(Integer.parseInt(text.substring(0, text.length() - 1)), 100);
        if (!text.matches("\\d{1,3}/\\d{1,3}")) return Optional.empty();
        var parts = text.split("/");
        return share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Optional<Countersigning> share(int numerator, int denominator) {
        return numerator > 0 && numerator <= denominator
                ? Optional.of(new Countersigning(Kind.RATIO, numerator, denominator))
                : Optional.empty();
    }

    /** May it end before every desk was heard? If so, the model needs a completion condition. */
    boolean endsEarly() {
        return kind != Kind.ALL;
    }

    /**
     * Returns the joint outcome so far; without consent it is the most severe outcome that was given.
     *
     * @param asked how many desks countersign
     * @param given their outcomes so far, at least one
     * @return empty while it is open
     */
    public Optional<Outcome> result(int asked, List<Outcome> given) {
        var worst = given.stream().max(Outcome::compareTo).orElseThrow();
        var consents = (int) given.stream().filter(o -> o == Outcome.APPROVE).count();
        var all = given.size() >= asked;
        return switch (kind) {
            case ALL -> Optional.of(worst).filter(o -> all);
            case ANY ->
                consents > 0 ? Optional.of(Outcome.APPROVE) : Optional.of(worst).filter(o -> all);
            case SEQUENCE -> worst != Outcome.APPROVE || all ? Optional.of(worst) : Optional.empty();
            case RATIO -> {
                if (consents >= needed(asked)) yield Optional.of(Outcome.APPROVE);
                yield asked - (given.size() - consents) < needed(asked) ? Optional.of(worst) : Optional.empty();
            }
        };
    }

    /** Returns the smallest number of desks that is at least the share. */
    public int needed(int asked) {
        return (asked * numerator + denominator - 1) / denominator;
    }
}

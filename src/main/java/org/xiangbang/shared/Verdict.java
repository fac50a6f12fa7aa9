package org.xiangbang.shared;

import java.util.List;

/** Says whether something may be done, and if not, which rule refuses it. The button, the page and the guard use the same answer. */
public sealed interface Verdict {

    /** It may be done. */
    record Allowed() implements Verdict {}

    /** It may not be done. Holds the rule and the facts for its sentence. */
    record Refused(Rule rule, List<Object> facts) implements Verdict {}

    static Verdict of(boolean allowed, Rule rule, Object... facts) {
        return allowed ? new Allowed() : new Refused(rule, List.of(facts));
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }

    /** @throws RuleBroken naming the rule, when refused */
    default void orThrow() {
        orThrow(null);
    }

    /** @throws RuleBroken naming the rule and the field of the form at which it is mended, when refused */
    default void orThrow(String field) {
        if (this instanceof Refused refused)
            throw refused.rule().broken(refused.facts().toArray()).at(field);
    }
}

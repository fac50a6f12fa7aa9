package org.xiangbang.shared;

import java.util.List;

/**
 * One thing wrong with one field of a form, or a rule that refuses the form as it stands.
 *
 * @param field the field's id as the sender knows it; rows of a table field as {@code budget[2].amount}; null if a rule is about
 *     no single field
 * @param code key of the sentence in {@code messages*.properties}; its argument {0} is the field's label, the rest are {@code
 *     facts}; the sentence of a rule has its facts only
 * @param rule the rule that is broken; null if a field is wrong by itself
 */
public record Violation(String field, String code, List<Object> facts, Rule rule) {

    public Violation(String field, String code, Object... facts) {
        this(field, code, List.of(facts), null);
    }

    /** Returns that of a field which takes whole numbers from the one to the other. Facts are texts, or they were written with separators. */
    public static Violation whole(String field, long from, long to) {
        return new Violation(field, "field.whole", String.valueOf(from), String.valueOf(to));
    }

    static Violation of(RuleBroken refusal) {
        return new Violation(refusal.field(), refusal.rule().code(), refusal.facts(), refusal.rule());
    }

    RuleBroken refusal() {
        return rule.broken(facts.toArray()).at(field);
    }
}

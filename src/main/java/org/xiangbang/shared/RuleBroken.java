package org.xiangbang.shared;

import java.util.List;

/** An act was refused by a rule; answered with 422, the rule's sentence and its source. */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> facts;

    RuleBroken(Rule rule, Object... facts) {
        super(rule.code());
        this.rule = rule;
        this.facts = List.of(facts);
    }

    public Rule rule() {
        return rule;
    }

    /** The arguments of the sentence, in its order. */
    public List<Object> facts() {
        return facts;
    }
}

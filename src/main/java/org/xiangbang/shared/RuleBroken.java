package org.xiangbang.shared;

import java.util.List;

/** An act was refused by a rule. The answer is status 422 with the rule's sentence and its source. */
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

    /** Returns the arguments of the sentence in the order of its placeholders. */
    public List<Object> facts() {
        return facts;
    }
}

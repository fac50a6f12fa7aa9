package org.xiangbang.shared;

import java.util.List;

/** An act was refused by a rule. The answer is status 422 with the rule's sentence and its source. */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> facts;
    private final String field;

    RuleBroken(Rule rule, Object... facts) {
        this(rule, List.of(facts), null);
    }

    private RuleBroken(Rule rule, List<Object> facts, String field) {
        super(rule.code());
        this.rule = rule;
        this.facts = facts;
        this.field = field;
    }

    /** Returns the same refusal, which is mended at that field. */
    public RuleBroken at(String mended) {
        return new RuleBroken(rule, facts, mended);
    }

    /** Returns the field of the form at which it is mended, or null if there is no single one. */
    public String field() {
        return field;
    }

    public Rule rule() {
        return rule;
    }

    /** Returns the arguments of the sentence in the order of its placeholders. */
    public List<Object> facts() {
        return facts;
    }
}

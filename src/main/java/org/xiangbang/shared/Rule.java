package org.xiangbang.shared;

/**
 * The written source of a check: which document, which clause. Shown to the person who is refused.
 *
 * @param code key of its sentence in {@code messages*.properties}
 * @param source row of the rules handbook and document, or "ours, decision 00NN"
 */
public record Rule(String code, String source) {

    public RuleBroken broken(Object... facts) {
        return new RuleBroken(this, facts);
    }
}

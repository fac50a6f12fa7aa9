package org.xiangbang.shared.startup;

import java.util.List;

/** What the operator has set cannot be. The start stops with one sentence. */
public final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> facts;

    /**
     * @param code key of the sentence in {@code messages/}
     * @param facts the variable, and what is set where that says more
     */
    public SettingRefused(String code, Object... facts) {
        super(code);
        this.facts = List.of(facts);
    }

    public Object[] facts() {
        return facts.toArray();
    }
}

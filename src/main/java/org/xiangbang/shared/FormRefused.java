package org.xiangbang.shared;

import java.util.List;

/** A form was wrong and nothing was written. The answer is status 422 with one sentence for each violation. */
public final class FormRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public FormRefused(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public FormRefused(String field, String code, Object... facts) {
        this(List.of(new Violation(field, code, facts)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
